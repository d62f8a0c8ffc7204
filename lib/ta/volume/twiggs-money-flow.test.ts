import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { twiggsMoneyFlow, twiggsMoneyFlowDefinition } from "@/lib/ta/volume/twiggs-money-flow";

testIndicatorContract({
  definition: twiggsMoneyFlowDefinition,
  onConstantPrice: { tmf: () => 0 },
  onShiftedPrice: "stays",
});

describe("twiggsMoneyFlow", () => {
  it("smooths flow by the true range and volume by Wilder's rule, by hand", () => {
    // True ranges 2 to 6 (close 6: +1), 5 to 6 (close 5: -1), 5 to 9 (close 8: 0.5). Flows 4, -2, 6.
    // Averages of 2: flow 1, then 3.5; volume 3, then 7.5.
    const output = twiggsMoneyFlow([3, 6, 6, 9], [1, 4, 5, 7], [2, 6, 5, 8], [9, 4, 2, 12], 2);
    expectSeries(output, [NaN, NaN, 1 / 3, 3.5 / 7.5], "1/3, 3.5/7.5", { relative: 1e-14 });
  });

  it("is 0 while no volume has traded", () => {
    expectSeries(twiggsMoneyFlow([3, 6, 6], [1, 4, 5], [2, 6, 5], [9, 0, 0], 1), [NaN, 0, 0], "none");
  });
});
