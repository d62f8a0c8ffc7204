import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import { cmf, cmfDefinition } from "@/lib/ta/volume/cmf";

testIndicatorContract({
  definition: cmfDefinition,
  onConstantPrice: { cmf: (_, bar) => (bar < 19 ? NaN : 0) },
  onShiftedPrice: "stays",
});

testSkenderEquality({
  definition: cmfDefinition,
  key: "cmf",
  inputs: { length: 20 },
  outputs: { cmf: "cmf" },
});

describe("cmf", () => {
  it("has no value while none of its bars has volume, not even a rounding error", () => {
    const volume = [0.1, 0.2, 0.3, 0, 0, 0.7];
    const output = cmf([2, 2, 2, 2, 2, 2], [1, 1, 1, 1, 1, 1], [2, 2, 2, 2, 2, 1], volume, 2);
    expectSeries(output, [NaN, 1, 1, 1, NaN, -1], "closes at the high, then at the low", { relative: 1e-15 });
  });
});
