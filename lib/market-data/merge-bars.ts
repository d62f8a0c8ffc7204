import { type Bars, emptyBars, viewBars } from "@/lib/ta/bars";
import { BAR_COLUMNS } from "@/lib/ta/packed-bars";

export interface MergedBars {
  bars: Bars;
  /** Bars that were not stored. */
  added: number;
  /** Bars that took the place of others. */
  changed: number;
}

/** Stored and incoming bars as one series with one bar for each stretch of `stepMs`: the incoming one wins. Both oldest first. */
export function mergeBars(stored: Bars, incoming: Bars, stepMs: number): MergedBars {
  const bars = emptyBars(stored.time.length + incoming.time.length);
  const copy = (from: Bars, index: number, to: number) => {
    for (const name of BAR_COLUMNS) bars[name][to] = from[name][index] ?? 0;
  };
  let [length, kept, added, changed] = [0, 0, 0, 0];
  for (let next = 0; next < incoming.time.length; next += 1) {
    const slot = slotOf(incoming.time[next], stepMs);
    for (; slotOf(stored.time[kept], stepMs) < slot; kept += 1) copy(stored, kept, length++);
    if (slotOf(stored.time[kept], stepMs) !== slot) added += 1;
    else {
      if (!areEqual(stored, kept, incoming, next)) changed += 1;
      kept += 1;
    }
    copy(incoming, next, length++);
  }
  for (; kept < stored.time.length; kept += 1) copy(stored, kept, length++);
  return { bars: viewBars(bars, 0, length), added, changed };
}

/** How many bars begin before or in the stretch of `stepMs` that holds `atMs`. */
export function countUntil(time: Float64Array, atMs: number, stepMs: number): number {
  const slot = slotOf(atMs, stepMs);
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (slotOf(time[middle], stepMs) <= slot) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which stretch of `stepMs` a time lies in; behind the last bar there is no end of time. */
function slotOf(time: number | undefined, stepMs: number): number {
  return time === undefined ? Infinity : Math.floor(time / stepMs);
}

function areEqual(a: Bars, i: number, b: Bars, k: number): boolean {
  return BAR_COLUMNS.every((name) => a[name][i] === b[name][k]);
}
