import type { CandleBars } from "@/components/chart/chart-data";
import { type CsvProblem, csvBarsReader } from "@/lib/market-data/csv-bars";
import { findCsvColumns } from "@/lib/market-data/csv-columns";
import { guessDelimiter, splitCsvLine } from "@/lib/market-data/csv-line";

export type CsvReading =
  | { ok: true; bars: CandleBars; columns: CsvColumnUse[]; hasVolume: boolean }
  | { ok: false; problems: readonly CsvProblem[]; problemCount: number };

/** What a column of the file is read as; null: not used. */
export interface CsvColumnUse {
  header: string;
  readAs: string | null;
}

/** Reads candles from a file in the browser, piece by piece. Nothing leaves the machine. */
export async function readCsvFile(file: Blob): Promise<CsvReading> {
  const reader = csvBarsReader();
  const pieces = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let head = "";
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    if (!/[\r\n]/.test(head)) head += piece.value;
    reader.push(piece.value);
  }
  const read = reader.finish();
  if (!read.ok) return read;
  const { time, open, high, low, close, volume } = read.bars;
  return {
    ok: true,
    hasVolume: read.hasVolume,
    columns: columnUses(head),
    bars: {
      time: Array.from(time),
      open: Array.from(open),
      high: Array.from(high),
      low: Array.from(low),
      close: Array.from(close),
      volume: Array.from(volume),
    },
  };
}

/** What each column of the header line is read as. */
export function columnUses(text: string): CsvColumnUse[] {
  const [line = ""] = text
    .replace(/^\uFEFF/, "")
    .trimStart()
    .split(/\r\n|\n|\r/);
  const cells = splitCsvLine(line, guessDelimiter(line)) ?? [];
  const found = findCsvColumns(cells);
  if (typeof found === "string") return [];
  const { count: _count, ...places } = found;
  return cells.map((header, index) => ({
    header,
    readAs: Object.entries(places).find(([, place]) => place === index)?.[0] ?? null,
  }));
}
