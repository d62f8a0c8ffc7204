import { describe, it } from "vitest";
import { waveTrend, waveTrendDefinition } from "@/lib/ta/momentum/wave-trend";
import { ema } from "@/lib/ta/moving-averages/ema";
import { sma } from "@/lib/ta/moving-averages/sma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: waveTrendDefinition,
  onConstantPrice: { wave: () => 0, signal: () => 0 },
  onShiftedPrice: "stays",
});

describe("wave-trend", () => {
  it("is the smoothed distance from the average in units of its usual size", () => {
    const { high, low, close } = sampleBars(300);
    const typical = close.map((price, i) => ((high[i] ?? NaN) + (low[i] ?? NaN) + price) / 3);
    const average = ema(typical, 10);
    const distance = typical.map((price, i) => price - (average[i] ?? NaN));
    const size = ema(distance.map(Math.abs), 10);
    const wave = ema(
      distance.map((value, i) => value / (0.015 * (size[i] ?? NaN))),
      21,
    );
    const outputs = waveTrend(high, low, close);
    expectSeries(outputs.wave, wave, "wave", { relative: 1e-10, scale: 1 });
    expectSeries(outputs.signal, sma(wave, 4), "signal", { relative: 1e-10, scale: 1 });
  });
});
