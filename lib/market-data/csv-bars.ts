import { groupDigits } from "@/lib/group-digits";
import { type CsvColumns, findCsvColumns } from "@/lib/market-data/csv-columns";
import { guessDelimiter, splitCsvLine } from "@/lib/market-data/csv-line";
import { type LocalTime, parseCsvTime, UTC } from "@/lib/market-data/csv-time";
import { GrowingBars } from "@/lib/market-data/growing-bars";
import { textLines } from "@/lib/market-data/text-lines";
import type { Bars } from "@/lib/ta/bars";

export const CSV_BARS_MAX = 100_000;
const PROBLEMS_LISTED = 100;

export interface CsvReading {
  /** Bars that are taken at most; default 100,000. */
  barsMax?: number;
  /** Refused lines that are listed; default 100. */
  problemsListed?: number;
  /** What times without a zone mean; default UTC. */
  localTime?: LocalTime;
  /** Bars of this length: no two of them in one stretch of it. Default: any times that increase. */
  stepMs?: number;
}

/** A refused line; `line` counts from 1 with the header. */
export interface CsvProblem {
  line: number;
  message: string;
}

export type CsvBars =
  | { ok: true; bars: Bars; hasVolume: boolean }
  | {
      ok: false;
      /** The first refused lines. */
      problems: CsvProblem[];
      problemCount: number;
    };

export interface CsvBarsReader {
  /** Takes the next piece of the file, cut anywhere. */
  push(text: string): void;
  /** The bars, or every problem: nothing is taken when a line is bad. */
  finish(): CsvBars;
}

/**
 * Reads candles from CSV: a header with time, open, high, low, close and usually volume in any order and case;
 * comma, semicolon or tab; times as `parseCsvTime` reads them. Blank lines are skipped.
 */
export function parseCsvBars(text: string, reading: CsvReading = {}): CsvBars {
  const reader = csvBarsReader(reading);
  reader.push(text);
  return reader.finish();
}

/** `parseCsvBars` for a file that arrives in pieces. */
export function csvBarsReader(reading: CsvReading = {}): CsvBarsReader {
  const table = new BarsTable(reading);
  const lines = textLines();
  return {
    push(text) {
      for (const line of lines.push(text)) table.addLine(line);
    },
    finish() {
      for (const line of lines.finish()) table.addLine(line);
      return table.result();
    },
  };
}

class BarsTable {
  readonly #reading: Required<CsvReading>;
  readonly #bars = new GrowingBars();
  readonly #problems: CsvProblem[] = [];
  #problemCount = 0;
  #line = 0;
  #delimiter = ",";
  #columns: CsvColumns | string | undefined;
  #lastTime = -Infinity;

  constructor({
    barsMax = CSV_BARS_MAX,
    problemsListed = PROBLEMS_LISTED,
    localTime = UTC,
    stepMs = 1,
  }: CsvReading) {
    this.#reading = { barsMax, problemsListed, localTime, stepMs };
  }

  addLine(raw: string): void {
    this.#line += 1;
    const line = this.#line === 1 ? raw.replace(/^\uFEFF/, "") : raw;
    if (line.trim() === "") return;
    if (this.#columns === undefined) this.#readHeader(line);
    else if (typeof this.#columns !== "string") this.#readBar(line, this.#columns);
  }

  result(): CsvBars {
    if (this.#columns === undefined) this.#refuse("The file is empty.");
    else if (this.#bars.length === 0 && this.#problemCount === 0) this.#refuse("The file has no bars.");
    if (this.#problemCount > 0)
      return { ok: false, problems: this.#problems, problemCount: this.#problemCount };
    const hasVolume = typeof this.#columns === "object" && this.#columns.volume >= 0;
    return { ok: true, hasVolume, bars: this.#bars.finish() };
  }

  #readHeader(line: string): void {
    this.#delimiter = guessDelimiter(line);
    const cells = splitCsvLine(line, this.#delimiter);
    this.#columns = cells === null ? "A quote in the first line is not closed." : findCsvColumns(cells);
    if (typeof this.#columns === "string") this.#refuse(this.#columns);
  }

  #readBar(line: string, columns: CsvColumns): void {
    const row = readCells(splitCsvLine(line, this.#delimiter), columns, this.#reading.localTime);
    const problem = typeof row === "string" ? row : this.#misplaced(row[0] ?? 0);
    if (problem !== null) this.#refuse(problem);
    else if (typeof row !== "string" && this.#problemCount === 0) this.#bars.push(row);
  }

  #misplaced(time: number): string | null {
    const { stepMs, barsMax } = this.#reading;
    if (time === this.#lastTime) return `the time ${shownTime(time)} is given twice`;
    if (time < this.#lastTime) {
      return `the time ${shownTime(time)} is before the line above (${shownTime(this.#lastTime)}): sort the bars, oldest first`;
    }
    const before = this.#lastTime;
    this.#lastTime = time;
    if (Math.floor(time / stepMs) === Math.floor(before / stepMs)) {
      return `the time ${shownTime(time)} lies in the same bar as the line above (${shownTime(before)})`;
    }
    return this.#bars.length === barsMax ? `the file has more than ${groupDigits(barsMax)} bars` : null;
  }

  #refuse(message: string): void {
    this.#problemCount += 1;
    if (this.#problems.length < this.#reading.problemsListed)
      this.#problems.push({ line: Math.max(1, this.#line), message });
  }
}

function readCells(
  cells: readonly string[] | null,
  columns: CsvColumns,
  localTime: LocalTime,
): number[] | string {
  if (cells === null) return "a quote is not closed";
  const extra = cells.slice(columns.count).some((cell) => cell !== "");
  if (cells.length < columns.count || extra) {
    return `the line has ${cells.length} cells, the header has ${columns.count}`;
  }
  return readRow(cells, columns, localTime);
}

/** Time, open, high, low, close, volume of a line, or what is wrong with it. */
function readRow(cells: readonly string[], columns: CsvColumns, localTime: LocalTime): number[] | string {
  const clock = columns.clock < 0 ? "" : ` ${cells[columns.clock] ?? ""}`;
  const time = parseCsvTime(`${cells[columns.time] ?? ""}${clock}`.trim(), localTime);
  if ("problem" in time) return time.problem;
  const row = [time.ms];
  for (const name of ["open", "high", "low", "close", "volume"] as const) {
    const value = columns[name] < 0 ? 0 : readNumber(name, cells[columns[name]] ?? "");
    if (typeof value === "string") return value;
    row.push(value);
  }
  return row.length === 6 ? (inconsistency(row) ?? row) : "the line is not complete";
}

function readNumber(name: string, text: string): number | string {
  if (text === "") return `${name} is empty`;
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : NaN;
  if (Number.isFinite(value)) return value;
  const hint = /^[+-]?[\d.]*,[\d.,]+$/.test(text) ? " (write a decimal point and no separators)" : "";
  return `${name} "${text.slice(0, 40)}" is not a number${hint}`;
}

function inconsistency([, open = 0, high = 0, low = 0, close = 0, volume = 0]: readonly number[]):
  | string
  | null {
  // Files rounded to fewer digits may miss the range by a rounding error, not by more.
  const tolerance = 1e-9 * Math.max(Math.abs(high), Math.abs(low));
  if (high < low) return `high ${high} is below low ${low}`;
  if (open < low - tolerance || open > high + tolerance)
    return `open ${open} is outside low ${low} to high ${high}`;
  if (close < low - tolerance || close > high + tolerance)
    return `close ${close} is outside low ${low} to high ${high}`;
  return volume < 0 ? `volume ${volume} is negative` : null;
}

function shownTime(ms: number): string {
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : String(ms);
}
