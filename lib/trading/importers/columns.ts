/** How a column of a format may be called: the first name that is there counts; `price#2` is the second `price`. */
export interface ColumnNames {
  names: readonly string[];
  isOptional?: true;
}

/** A header as it is compared: letters and digits, small. */
export function columnKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Where the columns of a format stand in a header; null when a needed one is missing. */
export function findColumns<Column extends string>(
  cells: readonly string[],
  columns: Readonly<Record<Column, ColumnNames>>,
): Map<Column, number> | null {
  const keys = cells.map(columnKey);
  const found = new Map<Column, number>();
  for (const column of Object.keys(columns) as Column[]) {
    const { names, isOptional } = columns[column];
    const at = placeOf(keys, names);
    if (at >= 0) found.set(column, at);
    else if (!isOptional) return null;
  }
  return found;
}

function placeOf(keys: readonly string[], names: readonly string[]): number {
  for (const name of names) {
    const [wanted, nth = "1"] = name.split("#");
    const place = keys.flatMap((key, at) => (key === wanted ? [at] : []))[Number(nth) - 1];
    if (place !== undefined) return place;
  }
  return -1;
}
