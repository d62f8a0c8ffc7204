import { describe, it } from "vitest";
import { rainbowOscillator, rainbowOscillatorDefinition } from "@/lib/ta/momentum/rainbow-oscillator";
import { sma } from "@/lib/ta/moving-averages/sma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: rainbowOscillatorDefinition,
  onConstantPrice: { oscillator: () => 0, bandwidth: () => 0 },
  onShiftedPrice: "stays",
});

describe("rainbow-oscillator", () => {
  it("measures the rainbow of averages against the range of the values, from scratch", () => {
    const { close } = sampleBars(200);
    const rainbow = [sma(close, 3)];
    while (rainbow.length < 4) rainbow.push(sma(rainbow.at(-1) ?? close, 3));
    const at = (i: number) => rainbow.map((average) => average[i] ?? NaN);
    const range = (i: number) => {
      const window = close.subarray(Math.max(i - 5, 0), i + 1);
      return Math.max(...window) - Math.min(...window);
    };
    const distance = (value: number, i: number) => value - at(i).reduce((sum, level) => sum + level, 0) / 4;
    const outputs = rainbowOscillator(close, 3, 4, 6);
    const tolerance = { relative: 1e-10, scale: 1 };
    const oscillator = close.map((value, i) => (100 * distance(value, i)) / range(i));
    expectSeries(outputs.oscillator, oscillator, "oscillator", tolerance);
    const bandwidth = close.map((_, i) => (100 * (Math.max(...at(i)) - Math.min(...at(i)))) / range(i));
    expectSeries(outputs.bandwidth, bandwidth, "bandwidth", tolerance);
  });

  it("compares one average with the value, by hand", () => {
    // Means 1.5 and 3.5, ranges of three values 1 (so far none) and 4.
    const { oscillator, bandwidth } = rainbowOscillator([1, 2, 5], 2, 1, 3);
    expectSeries(oscillator, [NaN, NaN, 37.5], "oscillator");
    expectSeries(bandwidth, [NaN, NaN, 0], "bandwidth");
  });
});
