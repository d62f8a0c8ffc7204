import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { williamsVixFix, williamsVixFixDefinition } from "@/lib/ta/volatility/williams-vix-fix";

testIndicatorContract({
  definition: williamsVixFixDefinition,
  onConstantPrice: { wvf: () => 0 },
  onShiftedPrice: "changes",
});

describe("williamsVixFix", () => {
  it("is the low's distance from the highest close in percent, 0 from a highest close of 0, by hand", () => {
    const output = williamsVixFix([8, 6, 4, 1, -1, -2], [10, 8, 5, 4, 0, 0], 2);
    expectSeries(output, [NaN, 40, 50, 80, 125, 0], "(10-6)/10, (8-4)/8, (5-1)/5, (4+1)/4, highest 0");
  });
});
