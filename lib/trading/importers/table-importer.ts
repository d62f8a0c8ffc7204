import type { Importer } from "@/lib/trading/importers/importer";
import { hasHeader, type TableFormat, tableReader } from "@/lib/trading/importers/table-reader";

/** An importer of files with one table, found by its header. */
export function tableImporter<Column extends string>(
  facts: Pick<Importer, "id" | "label" | "source" | "needs">,
  format: TableFormat<Column>,
): Importer {
  const needed = Object.values<TableFormat<Column>["columns"][Column]>(format.columns)
    .filter(({ isOptional }) => !isOptional)
    .map(({ names }) => names[0]);
  const missing = `The file has no header of ${facts.label} with the columns ${needed.join(", ")}.`;
  return {
    ...facts,
    detect: (rows) => hasHeader(rows, format.columns),
    reader: (context) => tableReader(format, context, missing),
  };
}
