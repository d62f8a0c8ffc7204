import { expect, test } from "vitest";
import { type Lane, laneOf, type RunShape, SLOW_BUILT_INS, storedBarsMax } from "@/lib/indicators/lane";
import { findIndicator } from "@/lib/ta/registry";

test.each<[RunShape, Lane]>([
  [{ builtIn: null, bars: 1 }, "sandbox"],
  [{ builtIn: null, bars: 100_000 }, "sandbox"],
  [{ builtIn: "sma", bars: 1 }, "process"],
  [{ builtIn: "sma", bars: 50_000 }, "process"],
  [{ builtIn: "sma", bars: 50_001 }, "thread"],
  [{ builtIn: "sma", bars: 1_000_000 }, "thread"],
  [{ builtIn: "hurst", bars: 1_000 }, "process"],
  [{ builtIn: "hurst", bars: 1_001 }, "thread"],
])("%j runs in the lane %s", (run, lane) => {
  expect(laneOf(run)).toBe(lane);
});

test("stored bars: a million for built-ins, a hundred thousand for people's code", () => {
  expect([storedBarsMax({ builtIn: "sma" }), storedBarsMax({ builtIn: null })]).toEqual([1_000_000, 100_000]);
});

test("every slow built-in is one of the library", () => {
  for (const id of SLOW_BUILT_INS) expect(findIndicator(id)?.id).toBe(id);
});
