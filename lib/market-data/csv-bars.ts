import { type CsvColumns, findCsvColumns } from "@/lib/market-data/csv-columns";
import { guessDelimiter, splitCsvLine } from "@/lib/market-data/csv-line";
import { parseCsvTime } from "@/lib/market-data/csv-time";
import type { Bars } from "@/lib/ta/bars";

export const CSV_BARS_MAX = 100_000;
const PROBLEMS_LISTED = 100;

/** A refused line; `line` counts from 1 with the header. */
export interface CsvProblem {
  line: number;
  message: string;
}

export type CsvBars =
  | { ok: true; bars: Bars; hasVolume: boolean }
  | {
      ok: false;
      /** The first 100 refused lines. */
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
 * comma, semicolon or tab; times as `parseCsvTime` reads them. Blank lines are skipped, at most 100,000 bars.
 */
export function parseCsvBars(text: string): CsvBars {
  const reader = csvBarsReader();
  reader.push(text);
  return reader.finish();
}

/** `parseCsvBars` for a file that arrives in pieces. */
export function csvBarsReader(): CsvBarsReader {
  const table = new BarsTable();
  let rest = "";
  return {
    push(text) {
      const whole = rest + text;
      // A final CR may be the first half of CRLF.
      const lines = whole.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      for (const line of lines) table.addLine(line);
    },
    finish() {
      if (rest !== "") table.addLine(rest.replace(/\r$/, ""));
      return table.result();
    },
  };
}

class BarsTable {
  readonly #rows: number[][] = [];
  readonly #problems: CsvProblem[] = [];
  #problemCount = 0;
  #line = 0;
  #delimiter = ",";
  #columns: CsvColumns | string | undefined;
  #lastTime = -Infinity;

  addLine(raw: string): void {
    this.#line += 1;
    const line = this.#line === 1 ? raw.replace(/^\uFEFF/, "") : raw;
    if (line.trim() === "") return;
    if (this.#columns === undefined) this.#readHeader(line);
    else if (typeof this.#columns !== "string") this.#readBar(line, this.#columns);
  }

  result(): CsvBars {
    if (this.#columns === undefined) this.#refuse("The file is empty.");
    else if (this.#rows.length === 0 && this.#problemCount === 0) this.#refuse("The file has no bars.");
    if (this.#problemCount > 0)
      return { ok: false, problems: this.#problems, problemCount: this.#problemCount };
    const column = (index: number) => Float64Array.from(this.#rows, (row) => row[index] ?? 0);
    const hasVolume = typeof this.#columns === "object" && this.#columns.volume >= 0;
    return {
      ok: true,
      hasVolume,
      bars: {
        time: column(0),
        open: column(1),
        high: column(2),
        low: column(3),
        close: column(4),
        volume: column(5),
      },
    };
  }

  #readHeader(line: string): void {
    this.#delimiter = guessDelimiter(line);
    const cells = splitCsvLine(line, this.#delimiter);
    this.#columns = cells === null ? "A quote in the first line is not closed." : findCsvColumns(cells);
    if (typeof this.#columns === "string") this.#refuse(this.#columns);
  }

  #readBar(line: string, columns: CsvColumns): void {
    const row = readCells(splitCsvLine(line, this.#delimiter), columns);
    const problem = typeof row === "string" ? row : this.#misplaced(row[0] ?? 0);
    if (problem !== null) this.#refuse(problem);
    else if (typeof row !== "string") this.#rows.push(row);
  }

  #misplaced(time: number): string | null {
    if (time === this.#lastTime) return `the time ${shownTime(time)} is given twice`;
    if (time < this.#lastTime) {
      return `the time ${shownTime(time)} is before the line above (${shownTime(this.#lastTime)}): sort the bars, oldest first`;
    }
    this.#lastTime = time;
    return this.#rows.length === CSV_BARS_MAX ? "the file has more than 100,000 bars" : null;
  }

  #refuse(message: string): void {
    this.#problemCount += 1;
    if (this.#problems.length < PROBLEMS_LISTED)
      this.#problems.push({ line: Math.max(1, this.#line), message });
  }
}

function readCells(cells: readonly string[] | null, columns: CsvColumns): number[] | string {
  if (cells === null) return "a quote is not closed";
  const extra = cells.slice(columns.count).some((cell) => cell !== "");
  if (cells.length < columns.count || extra) {
    return `the line has ${cells.length} cells, the header has ${columns.count}`;
  }
  return readRow(cells, columns);
}

/** Time, open, high, low, close, volume of a line, or what is wrong with it. */
function readRow(cells: readonly string[], columns: CsvColumns): number[] | string {
  const clock = columns.clock < 0 ? "" : ` ${cells[columns.clock] ?? ""}`;
  const time = parseCsvTime(`${cells[columns.time] ?? ""}${clock}`.trim());
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
