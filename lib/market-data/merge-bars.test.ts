import fc from "fast-check";
import { expect, test } from "vitest";
import { countUntil, mergeBars } from "@/lib/market-data/merge-bars";
import type { Bars } from "@/lib/ta/bars";

const STEP = 10;

/** Bars at the given times, all their numbers `value`. */
function barsAt(times: readonly number[], value: number): Bars {
  const column = () => Float64Array.from(times, () => value);
  return {
    time: Float64Array.from(times),
    open: column(),
    high: column(),
    low: column(),
    close: column(),
    volume: column(),
  };
}
const times = fc
  .uniqueArray(fc.integer({ min: -500, max: 500 }), { selector: (time) => Math.floor(time / STEP) })
  .map((list) => list.toSorted((a, b) => a - b));

test("has one bar for each stretch of time, the incoming one where both have it, and counts them", () => {
  fc.assert(
    fc.property(times, times, (stored, incoming) => {
      const slots = new Map(stored.map((time) => [Math.floor(time / STEP), [time, 1]]));
      const known = incoming.filter((time) => slots.has(Math.floor(time / STEP))).length;
      for (const time of incoming) slots.set(Math.floor(time / STEP), [time, 2]);
      const expected = [...slots].toSorted(([a], [b]) => a - b).map(([, bar]) => bar);
      const { bars, added, changed } = mergeBars(barsAt(stored, 1), barsAt(incoming, 2), STEP);
      expect(Array.from(bars.time, (time, i) => [time, bars.close[i]])).toEqual(expected);
      expect([added, changed]).toEqual([incoming.length - known, known]);
    }),
  );
});

test("the same bars again change nothing", () => {
  const stored = barsAt([1, 11, 25], 7);
  expect(mergeBars(stored, barsAt([11, 25], 7), STEP)).toEqual({ bars: stored, added: 0, changed: 0 });
});

test.each([
  [-1, 0],
  [0, 2],
  [9, 2],
  [10, 3],
  [99, 3],
])("until the stretch of %d there are %d", (at, count) => {
  expect(countUntil(Float64Array.from([1, 5, 12]), at, STEP)).toBe(count);
});
