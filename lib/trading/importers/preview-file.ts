import { fileRows } from "@/lib/trading/importers/file-rows";
import { type GenericColumn, likelyMapping } from "@/lib/trading/importers/generic";
import type { Importer, Row } from "@/lib/trading/importers/importer";
import { IMPORTERS } from "@/lib/trading/importers/importers";

const ROWS_LOOKED_AT = 400;
const ROWS_SHOWN = 6;

export interface FilePreview {
  /** The format it looks like; null for none of ours. */
  format: Importer["id"] | null;
  /** The first rows, with their cells. */
  rows: readonly Row[];
  /** Which header probably holds what, should the columns be chosen. */
  mapping: Partial<Record<GenericColumn, string>>;
}

/** Looks at the beginning of a file. */
export function previewFile(start: Uint8Array): FilePreview {
  const reader = fileRows();
  const rows = [...reader.push(start), ...reader.finish()].filter((row) => "cells" in row);
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const format = IMPORTERS.find((importer) => importer.detect(looked))?.id ?? null;
  return { format, rows: rows.slice(0, ROWS_SHOWN), mapping: likelyMapping(rows[0]?.cells ?? []) };
}
