import { guessDelimiter, splitCsvLine } from "@/lib/market-data/csv-line";
import { textLines } from "@/lib/market-data/text-lines";
import type { Row } from "@/lib/trading/importers/importer";

/** Lines of one quoted cell are joined up to this length. */
const RECORD_LENGTH_MAX = 20_000;
/** The line that is looked at for its delimiter is the longest of so many. */
const LINES_LOOKED_AT = 20;

/** A row, or a line that is none. */
export type ReadRow = Row | { line: number; broken: string; text: string };

export interface RowsReader {
  push(text: string): ReadRow[];
  finish(): ReadRow[];
}

/**
 * Rows of a CSV file: comma, semicolon or tab, quotes, CRLF. A quoted cell may hold line ends. Blank lines are left out,
 * but counted.
 */
export function csvRows(): RowsReader {
  const table = new CsvTable();
  const lines = textLines();
  return {
    push: (text) => lines.push(text).flatMap((line) => table.take(line)),
    finish: () => [...lines.finish().flatMap((line) => table.take(line)), ...table.finish()],
  };
}

class CsvTable {
  #line = 0;
  #delimiter: string | undefined;
  /** Lines before the delimiter is known. */
  #waiting: { line: number; text: string }[] = [];
  /** A record whose quote is not closed yet. */
  #open: { line: number; text: string } | undefined;

  take(text: string): ReadRow[] {
    this.#line += 1;
    if (this.#delimiter !== undefined) return this.#record({ line: this.#line, text });
    this.#waiting.push({ line: this.#line, text });
    return this.#waiting.length < LINES_LOOKED_AT ? [] : this.#begin();
  }

  finish(): ReadRow[] {
    const rows = this.#delimiter === undefined ? this.#begin() : [];
    const { line, text } = this.#open ?? { line: 0, text: "" };
    return line === 0 ? rows : [...rows, { line, broken: "a quote is not closed", text }];
  }

  #begin(): ReadRow[] {
    const waiting = this.#waiting;
    const longest = waiting.reduce((best, { text }) => (text.length > best.length ? text : best), "");
    this.#delimiter = guessDelimiter(longest);
    this.#waiting = [];
    return waiting.flatMap((record) => this.#record(record));
  }

  #record(next: { line: number; text: string }): ReadRow[] {
    const record =
      this.#open === undefined ? next : { line: this.#open.line, text: `${this.#open.text}\n${next.text}` };
    const { line, text } = record;
    const cells = splitCsvLine(text, this.#delimiter ?? ",");
    if (cells === null && text.length <= RECORD_LENGTH_MAX) {
      this.#open = record;
      return [];
    }
    this.#open = undefined;
    if (cells === null) return [{ line, broken: "a quote is not closed", text }];
    return cells.every((cell) => cell === "") ? [] : [{ line, cells }];
  }
}
