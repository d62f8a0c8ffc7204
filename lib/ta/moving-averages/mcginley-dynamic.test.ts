import { describe, it } from "vitest";
import { mcginleyDynamic, mcginleyDynamicDefinition } from "@/lib/ta/moving-averages/mcginley-dynamic";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";

testIndicatorContract({
  definition: mcginleyDynamicDefinition,
  onConstantPrice: { dynamic: (price) => price },
  onShiftedPrice: "changes",
});

testSkenderEquality({
  definition: mcginleyDynamicDefinition,
  key: "dynamic",
  inputs: { length: 14, k: 0.6 },
  outputs: { dynamic: "dynamic" },
});

describe("mcginleyDynamic", () => {
  it("divides the way to the value by the fourth power of their ratio, by hand", () => {
    // From 1 to 2: 1 + 1 / (0.5 · 4 · 16) = 33/32.
    expectSeries(mcginleyDynamic([1, 2], 4, 0.5), [NaN, 33 / 32], "one step");
  });

  it("never goes beyond the value, and takes it where the average is 0", () => {
    // 4 to 1: the divisor 0.5 · 4 / 256 would carry it far below.
    expectSeries(mcginleyDynamic([4, 1, 0, 3], 4, 0.5), [NaN, 1, 0, 3], "steps");
  });
});
