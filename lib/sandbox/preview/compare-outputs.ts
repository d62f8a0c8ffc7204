export type ComparedSeries = Readonly<Record<string, readonly (number | null)[]>>;

/** How two runs of the same source over the same bars agree. `bar` counts from 0. */
export type Agreement =
  | { kind: "same" }
  | { kind: "close"; relative: number }
  | { kind: "different"; output: string; bar: number };

/** Engines may differ this much, relative to the value, where they round for themselves. */
export const PREVIEW_TOLERANCE = 1e-12;

/**
 * Compares series by series and bar by bar: `same` means equal bytes (with NaN as `null` and −0 as 0, as in an output
 * hash), `close` that no value is further off than 1e-12 of the larger of 1 and the value itself.
 */
export function compareOutputs(left: ComparedSeries, right: ComparedSeries): Agreement {
  const names = Object.keys(left);
  const strange = Object.keys(right).find((name) => !Object.hasOwn(left, name));
  if (strange !== undefined) return { kind: "different", output: strange, bar: 0 };
  let relative = 0;
  for (const output of names) {
    const [mine, theirs] = [left[output] ?? [], right[output] ?? []];
    const length = Math.max(mine.length, theirs.length);
    for (let bar = 0; bar < length; bar += 1) {
      const apart = distance(mine[bar], theirs[bar]);
      if (apart > PREVIEW_TOLERANCE) return { kind: "different", output, bar };
      relative = Math.max(relative, apart);
    }
  }
  return relative === 0 ? { kind: "same" } : { kind: "close", relative };
}

function distance(left: number | null | undefined, right: number | null | undefined): number {
  if (left === right) return 0;
  if (typeof left !== "number" || typeof right !== "number") return Infinity;
  return Math.abs(left - right) / Math.max(1, Math.abs(left), Math.abs(right));
}
