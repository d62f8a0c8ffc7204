import { describe, it } from "vitest";
import { efficiencyRatio, efficiencyRatioDefinition } from "@/lib/ta/momentum/efficiency-ratio";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: efficiencyRatioDefinition,
  onConstantPrice: { efficiencyRatio: () => 0 },
  onShiftedPrice: "stays",
});

describe("efficiencyRatio", () => {
  it("is the way made good over the way gone, 0 when nothing moved, by hand", () => {
    // Ways of two changes: 2 of 2, 1 of 3, 1 of 1, 0 of 0.
    expectSeries(efficiencyRatio([1, 2, 3, 1, 1, 1], 2), [NaN, NaN, 1, 1 / 3, 1, 0], "length 2");
  });

  it("matches the ways added up one by one", () => {
    const { close } = sampleBars(300);
    const at = (i: number) => close[i] ?? NaN;
    const expected = close.map((value, i) => {
      let gone = 0;
      for (let ago = 0; ago < 10; ago++) gone += Math.abs(at(i - ago) - at(i - ago - 1));
      return Math.abs(value - at(i - 10)) / gone;
    });
    expectSeries(efficiencyRatio(close, 10), expected, "length 10", { relative: 1e-12 });
  });
});
