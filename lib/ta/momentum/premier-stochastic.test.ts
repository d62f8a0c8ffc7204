import { describe, it } from "vitest";
import { premierStochastic, premierStochasticDefinition } from "@/lib/ta/momentum/premier-stochastic";
import { ema } from "@/lib/ta/moving-averages/ema";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: premierStochasticDefinition,
  onConstantPrice: { premierStochastic: () => Math.tanh(-2.5) },
  onShiftedPrice: "stays",
});

describe("premier-stochastic", () => {
  it("bends the doubly smoothed stochastic, from scratch", () => {
    const { high, low, close } = sampleBars(200);
    const place = close.map((price, i) => {
      const bottom = Math.min(...low.subarray(Math.max(i - 7, 0), i + 1));
      const top = Math.max(...high.subarray(Math.max(i - 7, 0), i + 1));
      return i < 7 ? NaN : 0.1 * ((100 * (price - bottom)) / (top - bottom) - 50);
    });
    const smoothed = ema(ema(place, 5), 5);
    const expected = smoothed.map((value) => (Math.exp(value) - 1) / (Math.exp(value) + 1));
    expectSeries(premierStochastic(high, low, close), expected, "pso", { relative: 1e-11, scale: 1 });
  });

  it("rounds the root of the smoothing", () => {
    const { high, low, close } = sampleBars(100);
    const output = premierStochastic(high, low, close, 8, 27);
    expectSeries(output, premierStochastic(high, low, close, 8, 25), "27 as 25");
  });
});
