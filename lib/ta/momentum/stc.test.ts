import { describe, it } from "vitest";
import { stc, stcDefinition } from "@/lib/ta/momentum/stc";
import { ema } from "@/lib/ta/moving-averages/ema";
import { sma } from "@/lib/ta/moving-averages/sma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";

testIndicatorContract({
  definition: stcDefinition,
  onConstantPrice: { stc: () => 0 },
  onShiftedPrice: "stays",
});

testSkenderEquality({ definition: stcDefinition, key: "stc", inputs: {}, outputs: { stc: "stc" } });

describe("stc", () => {
  it("is a stochastic of MACD smoothed by three bars, from scratch", () => {
    const { close } = sampleBars(300);
    const slow = ema(close, 20);
    const line = ema(close, 9).map((value, i) => value - (slow[i] ?? NaN));
    const place = line.map((value, i) => {
      const window = line.subarray(Math.max(i - 4, 0), i + 1);
      const bottom = Math.min(...window);
      return i < 23 ? NaN : (100 * (value - bottom)) / (Math.max(...window) - bottom);
    });
    expectSeries(stc(close, 5, 9, 20), sma(place, 3), "stc", { relative: 1e-9, scale: 100 });
  });

  it("is 0 while the line falls to a new low at every bar", () => {
    // Ever steeper falls: both averages are the value itself and the mean of two, so the line is half the change.
    const values = [0, -1, -3, -6, -10, -15];
    expectSeries(stc(values, 2, 1, 2), [NaN, NaN, NaN, NaN, 0, 0], "falling");
  });
});
