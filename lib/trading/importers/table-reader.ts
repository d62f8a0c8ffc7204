import { checkFact } from "@/lib/trading/importers/check-fact";
import { type ColumnNames, findColumns } from "@/lib/trading/importers/columns";
import {
  IgnoredLine,
  type ImportedFact,
  type Outcome,
  type ReadingContext,
  RefusedLine,
  type Row,
  type RowReader,
} from "@/lib/trading/importers/importer";
import { localClock } from "@/lib/trading/importers/read-time";

/** Header and notes above it are looked for in so many rows. */
export const HEAD_ROWS = 25;
const TEXT_MAX = 200;

export interface TableContext extends ReadingContext {
  clock: ReturnType<typeof localClock>;
  /** Cells of the header. */
  header: readonly string[];
}

export interface TableFormat<Column extends string> {
  columns: Readonly<Record<Column, ColumnNames>>;
  /**
   * The facts of a row; a column that the file has not reads as "".
   * @throws RefusedLine, IgnoredLine
   */
  read(cell: (column: Column) => string, context: TableContext, row: Row): readonly ImportedFact[];
  /** The file has several tables: a row that ends one, until the next header. */
  endsTable?(cell: (column: Column) => string, row: Row): boolean;
}

export function hasHeader<Column extends string>(
  rows: readonly Row[],
  columns: TableFormat<Column>["columns"],
): boolean {
  return rows.some(({ cells }) => findColumns(cells, columns) !== null);
}

/** Reads a file whose columns are named by a header, below notes that are passed over. */
export function tableReader<Column extends string>(
  format: TableFormat<Column>,
  context: ReadingContext,
  missing: string,
): RowReader {
  const clock = localClock(context.options);
  let found: Map<Column, number> | null = null;
  let header: readonly string[] = [];
  let wasFound = false;
  let isOver = false;
  return {
    row(row) {
      if (found === null || format.endsTable) {
        const next = findColumns(row.cells, format.columns);
        if (next !== null) {
          found = next;
          header = row.cells;
          wasFound = true;
          isOver = false;
          return [];
        }
      }
      const columns = found;
      if (columns === null || isOver) return [];
      const cell = (column: Column) => row.cells[columns.get(column) ?? -1] ?? "";
      isOver = format.endsTable?.(cell, row) ?? false;
      if (isOver) return [];
      return outcomesOf(row, context.latestMs, () => format.read(cell, { ...context, clock, header }, row));
    },
    finish: () => (wasFound ? [] : [{ line: 1, reason: missing, text: "" }]),
  };
}

/** What becomes of a row whose facts `read` tells. */
export function outcomesOf(row: Row, latestMs: number, read: () => readonly ImportedFact[]): Outcome[] {
  const { line } = row;
  try {
    if (row.cells.some((cell) => cell.includes("\u0000")))
      throw new RefusedLine("the line has NUL characters");
    return read().map((fact, index) => {
      checkFact(fact, latestMs);
      return { line, part: index + 1, fact };
    });
  } catch (error) {
    if (error instanceof IgnoredLine) return [{ line, ignored: error.message }];
    if (error instanceof RefusedLine) return [refused(row, error.message)];
    throw error;
  }
}

export function refused({ line, cells }: Row, reason: string): Outcome {
  return { line, reason, text: shownText(cells.join(", ")) };
}

/** A line as it is shown to its owner. */
export function shownText(text: string): string {
  const shown = text.replaceAll("\u0000", "\uFFFD").toWellFormed();
  return shown.length <= TEXT_MAX ? shown : `${shown.slice(0, TEXT_MAX)}…`.toWellFormed();
}
