import { describe, it } from "vitest";
import {
  prettyGoodOscillator,
  prettyGoodOscillatorDefinition,
} from "@/lib/ta/momentum/pretty-good-oscillator";
import { ema } from "@/lib/ta/moving-averages/ema";
import { sma } from "@/lib/ta/moving-averages/sma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { atr } from "@/lib/ta/volatility/atr";

testIndicatorContract({
  definition: prettyGoodOscillatorDefinition,
  onConstantPrice: { prettyGoodOscillator: () => 0 },
  onShiftedPrice: "stays",
});

describe("pretty-good-oscillator", () => {
  it("is the distance from the average in smoothed true ranges", () => {
    const { high, low, close } = sampleBars(200);
    const average = sma(close, 14);
    const range = ema(atr(high, low, close, 14), 14);
    const expected = close.map((price, i) => (price - (average[i] ?? NaN)) / (range[i] ?? NaN));
    expectSeries(prettyGoodOscillator(high, low, close), expected, "pgo", { relative: 1e-11, scale: 1 });
  });
});
