import { describe, it } from "vitest";
import {
  highestIndex,
  highestIndexDefinition,
  lowestIndex,
  lowestIndexDefinition,
  minMaxIndexDefinition,
} from "@/lib/ta/statistics/extreme-index";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

const inputs = ({ TimePeriod }: Readonly<Record<string, number>>) => ({ length: TimePeriod });
/** The highest leaves at every bar, and the oldest of its equals follows. */
const oldest = (_: number, bar: number) => bar - 29;

testIndicatorContract({
  definition: highestIndexDefinition,
  onConstantPrice: { index: oldest },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: highestIndexDefinition,
  fn: "MAXINDEX",
  inputs,
  outputs: { Integer: "index" },
});

testIndicatorContract({
  definition: lowestIndexDefinition,
  onConstantPrice: { index: oldest },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: lowestIndexDefinition,
  fn: "MININDEX",
  inputs,
  outputs: { Integer: "index" },
});

testIndicatorContract({
  definition: minMaxIndexDefinition,
  onConstantPrice: { minIndex: oldest, maxIndex: oldest },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: minMaxIndexDefinition,
  fn: "MINMAXINDEX",
  inputs,
  outputs: { MinIdx: "minIndex", MaxIdx: "maxIndex" },
});

describe("highestIndex and lowestIndex", () => {
  it("name the newest of equal values, by hand", () => {
    expectSeries(highestIndex([1, 5, 3, 5, 2, 3], 3), [NaN, NaN, 1, 3, 3, 3], "highest of 1, 5, 3, 5, 2, 3");
    expectSeries(lowestIndex([4, 1, 3, 1, 2, 3], 3), [NaN, NaN, 1, 3, 3, 3], "lowest of 4, 1, 3, 1, 2, 3");
  });

  it("name the oldest in the first window, and when the highest leaves, by hand", () => {
    // 9 leaves at bar 3, where 4 is highest at bars 1 and 3; the one at bar 1 leaves at bar 4.
    expectSeries(highestIndex([9, 4, 1, 4, 4, 0, 0], 3), [NaN, NaN, 0, 1, 3, 3, 4], "highest");
    expectSeries(lowestIndex([-9, -4, -1, -4, -1, 0, 0], 3), [NaN, NaN, 0, 1, 3, 3, 4], "lowest");
    expectSeries(highestIndex([5, 5, 5, 1], 3), [NaN, NaN, 0, 1], "first window");
  });

  it("follow that rule at every bar of a series full of equal values, from scratch", () => {
    const steps = sampleBars(2000).close.map((price) => Math.round(price / 4));
    for (const length of [1, 2, 7, 64]) {
      expectSeries(highestIndex(steps, length), scannedHighest(steps, length), `length ${length}`);
    }
  });

  it("count from the first bar behind a gap", () => {
    expectSeries(highestIndex([5, NaN, 1, 9, 2], 2), [NaN, NaN, NaN, 1, 1], "5, gap, 1, 9, 2");
  });
});

/** The rule as it is told: look when the window is full or leaves the place behind, else newer equals win. */
function scannedHighest(values: Float64Array, length: number): Float64Array {
  let place = -1;
  return values.map((value, i) => {
    const oldest = i - length + 1;
    if (oldest < 0) return NaN;
    if (place < oldest) place = values.indexOf(Math.max(...values.subarray(oldest, i + 1)), oldest);
    else if (value >= (values[place] ?? NaN)) place = i;
    return place;
  });
}
