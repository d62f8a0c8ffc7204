import type { ReadRow } from "@/lib/trading/importers/csv-rows";
import { fileRows } from "@/lib/trading/importers/file-rows";
import type { Importer, Outcome, ReadingContext } from "@/lib/trading/importers/importer";
import { shownText } from "@/lib/trading/importers/table-reader";

/** Reads a file that arrives in pieces, cut anywhere. */
export interface ImportReader {
  push(bytes: Uint8Array): Outcome[];
  finish(): Outcome[];
}

/** What a file says in a format, row by row: what is held does not grow with the file. */
export function importReader(importer: Importer, context: ReadingContext): ImportReader {
  const rows = fileRows();
  const reader = importer.reader(context);
  const outcomesOf = (row: ReadRow): readonly Outcome[] =>
    "broken" in row ? [{ line: row.line, reason: row.broken, text: shownText(row.text) }] : reader.row(row);
  return {
    push: (bytes) => rows.push(bytes).flatMap(outcomesOf),
    finish: () => [...rows.finish().flatMap(outcomesOf), ...reader.finish()],
  };
}
