import { describe, it } from "vitest";
import { tosStdDevAll, tosStdDevAllDefinition } from "@/lib/ta/statistics/tos-std-dev-all";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testPublishedValues } from "@/lib/ta/testing/published-values";

const LINES = ["middle", "upper1", "lower1", "upper2", "lower2", "upper3", "lower3"];

testIndicatorContract({
  definition: tosStdDevAllDefinition,
  onConstantPrice: Object.fromEntries(LINES.map((name) => [name, (price: number) => price])),
  onShiftedPrice: "moves",
});

testPublishedValues({
  definition: tosStdDevAllDefinition,
  source: "Skender's standard deviation channels over the whole history, the middle line",
  inputs: {},
  decimals: 4,
  counts: { middle: 502 },
  values: { 0: { middle: 219.2605 }, 249: { middle: 249.3814 }, 501: { middle: 279.8653 } },
});

describe("tosStdDevAll", () => {
  it("is the line through all bars and sample deviations of all bars, by hand", () => {
    // Through 1, 2, 6 the line is 0.5 + 2.5·x; the squared distances from the mean 3 add up to 14, so s = √7.
    const lines = tosStdDevAll([1, 2, 6]);
    const near = { relative: 1e-14, scale: 1 };
    const middle = [0.5, 3, 5.5];
    const away = (deviations: number) => middle.map((level) => level + deviations * Math.sqrt(7));
    expectSeries(lines.middle, middle, "middle", near);
    expectSeries(lines.upper1, away(1), "upper1", near);
    expectSeries(lines.lower1, away(-1), "lower1", near);
    expectSeries(lines.upper2, away(2), "upper2", near);
    expectSeries(lines.lower2, away(-2), "lower2", near);
    expectSeries(lines.upper3, away(3), "upper3", near);
    expectSeries(lines.lower3, away(-3), "lower3", near);
  });

  it("has nothing to say of a single bar", () => {
    expectSeries(tosStdDevAll([7]).middle, [NaN], "one bar");
  });
});
