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
  const columns = Object.values(outputs);
  const lines = Array.from(time, (at, row) =>
    [new Date(at).toISOString(), ...columns.map((column) => cellOf(column[row]))].join(","),
  );
  return `${["time", ...Object.keys(outputs)].join(",")}\n${lines.map((line) => `${line}\n`).join("")}`;
}

function cellOf(value: number | null | undefined): string {
  return value === null || value === undefined || Number.isNaN(value) ? "" : String(value);
}
