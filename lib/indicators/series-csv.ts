/**
 * Output series as CSV: time (ISO-8601, UTC) and one column per output, in their order; no value (`null`, NaN or an
 * output that is shorter) is an empty cell.
 *
 * `time` is in epoch ms.
 */
export function seriesCsv(
  time: ArrayLike<number>,
  outputs: Readonly<Record<string, ArrayLike<number | null>>>,
): string {
  return csvHeader(Object.keys(outputs)) + csvLines([time, ...Object.values(outputs)]);
}

/** The first line: `time` and the names of the outputs. */
export function csvHeader(names: readonly string[]): string {
  return `${["time", ...names].join(",")}\n`;
}

/** The lines below the header, or some of them: the first column holds times in epoch ms. */
export function csvLines([time = [], ...columns]: readonly ArrayLike<number | null>[]): string {
  const lines = Array.from(time, (at, row) =>
    [new Date(at ?? Number.NaN).toISOString(), ...columns.map((column) => cellOf(column[row]))].join(","),
  );
  return lines.map((line) => `${line}\n`).join("");
}

function cellOf(value: number | null | undefined): string {
  return value === null || value === undefined || Number.isNaN(value) ? "" : String(value);
}
