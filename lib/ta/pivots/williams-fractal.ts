import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { SwingHigh, SwingLow } from "@/lib/ta/nodes/swing";

/**
 * Fractals of Williams at the bar of the extreme, in the unit of the prices: `bearish` is the high there,
 * `bullish` the low, NaN at all other bars. Made of the bars behind: the last `length` bars have none yet,
 * and none that is there changes. `fractalChaosBands` and `pivotHighLow` tell the same prices when they are
 * known.
 *
 * Formula: `bearish[i] = high[i]` when it is higher than the highs of the `length` bars before and the `length`
 * bars behind it; `bullish` likewise with lows. First index at which there may be a value: `length`. Equal
 * neighbours make none, so a price that never moves has none.
 * Reference: Skender Williams fractal, https://dotnet.stockindicators.dev/indicators/Fractal/
 */
export const williamsFractal = indicatorFunction({
  name: "williamsFractal",
  series: ["high", "low"],
  parameters: { length: length(2, { label: "Bars on each side" }) },
  outputs: ["bearish", "bullish"],
  firstIndex: ({ length }) => length,
  sparse: ["bearish", "bullish"],
  run({ high, low }, { length }, { bearish, bullish }, { from, to }) {
    const memory = new Memory();
    const swingHigh = new SwingHigh(memory, length, length);
    const swingLow = new SwingLow(memory, length, length);
    bearish.fill(NaN, from, to);
    bullish.fill(NaN, from, to);
    for (let i = from; i < to; i++) {
      const top = swingHigh.next(high[i] ?? NaN);
      const bottom = swingLow.next(low[i] ?? NaN);
      if (!Number.isNaN(top)) bearish[i - length] = top;
      if (!Number.isNaN(bottom)) bullish[i - length] = bottom;
    }
  },
});

export const williamsFractalDefinition = /* @__PURE__ */ defineIndicator(williamsFractal, {
  id: "williams-fractal",
  name: "Williams fractal",
  category: "support-resistance",
  summary:
    "Marks highs above and lows below their neighbours on both sides, at the bar itself: in hindsight.",
  convention:
    "Placed at the bar of the extreme, which later bars confirm; equal neighbours make none (Skender).",
  formula:
    "bearish[i] = high[i] when above high[i-n] … high[i-1] and high[i+1] … high[i+n]; bullish with lows",
  reference: "https://dotnet.stockindicators.dev/indicators/Fractal/",
  repaint: "looks-ahead",
  outputs: {
    bearish: { label: "Bearish fractal", pane: "overlay", style: "line" },
    bullish: { label: "Bullish fractal", pane: "overlay", style: "line" },
  },
});
