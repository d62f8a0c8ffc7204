import { csvRows, type ReadRow, type RowsReader } from "@/lib/trading/importers/csv-rows";
import { textReader } from "@/lib/trading/importers/decode-text";
import { htmlRows } from "@/lib/trading/importers/html-rows";

export interface FileReader {
  push(bytes: Uint8Array): ReadRow[];
  finish(): ReadRow[];
}

/** Rows of a file that arrives in pieces, cut anywhere: CSV, or the tables of an HTML file. */
export function fileRows(): FileReader {
  const text = textReader();
  let rows: RowsReader | undefined;
  let start = "";
  const take = (piece: string): ReadRow[] => {
    if (rows !== undefined) return rows.push(piece);
    start += piece;
    if (start.trim() === "") return [];
    rows = start.trimStart().startsWith("<") ? htmlRows() : csvRows();
    return rows.push(start);
  };
  return {
    push: (bytes) => take(text.push(bytes)),
    finish: () => [...take(text.finish()), ...(rows?.finish() ?? [])],
  };
}
