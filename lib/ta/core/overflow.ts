import { firstGap, firstInfinity } from "@/lib/ta/core/first-gap";
import type { Columns, Stretch } from "@/lib/ta/core/kernel";

/** Where an output has its first value in a run, and whether it may have none behind it. */
export interface OutputPlace<O extends string> {
  readonly name: O;
  readonly first: number;
  readonly sparse: boolean;
}

/**
 * The first bar of the stretch at which an output that should have a value is not finite: numbers beyond the
 * largest one were added there. `to` when there is none.
 */
export function firstOverflow<O extends string>(
  outputs: Columns<O>,
  places: readonly OutputPlace<O>[],
  { origin, from, to }: Stretch,
): number {
  let bad = to;
  for (const { name, first, sparse } of places) {
    const start = Math.min(Math.max(from, origin + first), bad);
    bad = sparse ? firstInfinity(outputs[name], from, bad) : firstGap(outputs[name], start, bad);
  }
  return bad;
}
