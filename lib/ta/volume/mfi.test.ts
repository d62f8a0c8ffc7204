import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { mfi, mfiDefinition } from "@/lib/ta/volume/mfi";

testIndicatorContract({
  definition: mfiDefinition,
  onConstantPrice: { mfi: () => 0 },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: mfiDefinition,
  fn: "MFI",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "mfi" },
});

describe("mfi", () => {
  it("counts rising and falling typical prices and no unchanged ones, by hand", () => {
    // Flows: +20·5 at bar 1, none at bar 2, -10·30 at bar 3, none at bar 4.
    const prices = [10, 20, 20, 10, 10];
    const output = mfi(prices, prices, prices, [1, 5, 7, 30, 9], 2);
    expectSeries(output, [NaN, NaN, 100, 0, 0], "100/100, 0/300, 0/300");
  });

  it("is 0 where the flows are below 1 together, as in TA-Lib", () => {
    const prices = [1, 2, 3, 4];
    expectSeries(mfi(prices, prices, prices, [0.1, 0.1, 0.1, 9], 2), [NaN, NaN, 0, 100], "0.2 + 0.3 is flat");
  });
});
