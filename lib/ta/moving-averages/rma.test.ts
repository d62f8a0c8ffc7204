import { describe, it } from "vitest";
import { rma, rmaDefinition } from "@/lib/ta/moving-averages/rma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";

testIndicatorContract({
  definition: rmaDefinition,
  onConstantPrice: { rma: (price) => price },
  onShiftedPrice: "moves",
});

testSkenderEquality({
  definition: rmaDefinition,
  key: "smma",
  inputs: { length: 20 },
  outputs: { smma: "rma" },
});

describe("rma", () => {
  it("starts with a mean and moves one part in its length, by hand", () => {
    expectSeries(rma([1, 3, 6, 0], 2), [NaN, 2, 4, 2], "length 2");
    expectSeries(rma([1, 2, 6], 1), [1, 2, 6], "length 1");
  });
});
