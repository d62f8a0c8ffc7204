import { describe, it } from "vitest";
import { forecastOscillator, forecastOscillatorDefinition } from "@/lib/ta/momentum/forecast-oscillator";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { lineEnd } from "@/lib/ta/testing/line-end";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: forecastOscillatorDefinition,
  onConstantPrice: { forecastOscillator: () => 0 },
  onShiftedPrice: "changes",
});

describe("forecast-oscillator", () => {
  it("is the percent of the value above the forecast of the bar before, from scratch", () => {
    const { close } = sampleBars(200);
    const expected = close.map((value, i) => (100 * (value - lineEnd(close, i - 1, 14, 1))) / value);
    expectSeries(forecastOscillator(close), expected, "forecastOscillator", { relative: 1e-9, scale: 1 });
  });

  it("compares with the line carried on by one bar, by hand", () => {
    // Through 1, 2 the line goes on to 3, through 2, 6 to 10; a value of 0 gives 0.
    expectSeries(forecastOscillator([1, 2, 6, 0, 5], 2), [NaN, NaN, 50, 0, 220], "length 2", {
      relative: 1e-14,
    });
  });
});
