import { createHash } from "node:crypto";
import { AppError } from "@/lib/errors";
import { groupDigits } from "@/lib/group-digits";
import { type CsvBars, csvBarsReader } from "@/lib/market-data/csv-bars";
import { IMPORT_BARS_MAX, REFUSED_LINES_LISTED } from "@/lib/market-data/import-limits";
import { INTERVAL_MS } from "@/lib/market-data/intervals";
import type { Interval } from "@/lib/market-data/schema";
import { NO_ZONE, zoneClock } from "@/lib/market-data/time-zone";
import type { Bars } from "@/lib/ta/bars";

export interface UploadedBars {
  bars: Bars;
  hasVolume: boolean;
  /** SHA-256 of the file, hex. */
  fileHash: string;
}

/**
 * Reads candles from a CSV file as it arrives: of a file, only its numbers are held.
 * @throws AppError VALIDATION with the refused lines and their reasons; one is enough to refuse the file.
 */
export async function readCsvUpload(
  parts: AsyncIterable<Uint8Array>,
  { interval, zone }: { interval: Interval; zone?: string | undefined },
): Promise<UploadedBars> {
  const reader = csvBarsReader({
    barsMax: IMPORT_BARS_MAX,
    problemsListed: REFUSED_LINES_LISTED,
    localTime: zone === undefined ? NO_ZONE : zoneClock(zone),
    stepMs: INTERVAL_MS[interval],
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const hash = createHash("sha256");
  for await (const part of parts) {
    hash.update(part);
    reader.push(decode(() => decoder.decode(part, { stream: true })));
  }
  reader.push(decode(() => decoder.decode()));
  const read = reader.finish();
  if (!read.ok) throw refusal(read);
  return { bars: read.bars, hasVolume: read.hasVolume, fileHash: hash.digest("hex") };
}

function decode(work: () => string): string {
  try {
    return work();
  } catch (cause) {
    throw new AppError("VALIDATION", "The file is not text in UTF-8. Nothing was imported.", { cause });
  }
}

function refusal({ problems, problemCount }: Extract<CsvBars, { ok: false }>): AppError {
  const lines = problemCount === 1 ? "1 line is refused" : `${groupDigits(problemCount)} lines are refused`;
  const [first] = problems;
  return new AppError(
    "VALIDATION",
    `Nothing was imported: ${lines}. Line ${first?.line}: ${first?.message}`,
    { errors: problems.map(({ line, message }) => ({ path: `line ${line}`, line, message })) },
  );
}
