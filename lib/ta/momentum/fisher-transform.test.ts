import { describe, it } from "vitest";
import { fisherTransform, fisherTransformDefinition } from "@/lib/ta/momentum/fisher-transform";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";

testIndicatorContract({
  definition: fisherTransformDefinition,
  onConstantPrice: { fisher: () => 0, trigger: () => 0 },
  onShiftedPrice: "stays",
});

testSkenderEquality({
  definition: fisherTransformDefinition,
  key: "fisher",
  inputs: { length: 10 },
  outputs: { fisher: "fisher", trigger: "trigger" },
});

describe("fisherTransform", () => {
  it("transforms the place of the value in its range, by hand", () => {
    // Two values have a range: a new high is 0.33, the next one 0.33 + 0.67·0.33 = 0.5511.
    const first = 0.5 * Math.log(1.33 / 0.67);
    const second = 0.5 * Math.log(1.5511 / 0.4489) + 0.5 * first;
    const { fisher, trigger } = fisherTransform([1, 2, 3], 2);
    expectSeries(fisher, [0, first, second], "fisher", { relative: 1e-14 });
    expectSeries(trigger, [NaN, 0, first], "trigger", { relative: 1e-14 });
  });

  it("stays finite on a market that rises for ever", () => {
    // The place grows to the limit and is capped at 0.999, so the transform tends to ln(1.999 / 0.001).
    const { fisher } = fisherTransform(
      Array.from({ length: 200 }, (_, i) => i),
      5,
    );
    expectSeries(fisher.subarray(-1), [Math.log(1999)], "last value", { relative: 1e-12 });
  });
});
