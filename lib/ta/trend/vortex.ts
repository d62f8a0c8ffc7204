import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { TrueRange } from "@/lib/ta/nodes/true-range";

/**
 * Vortex, a ratio around 1: how far bars reach up from the low before them, and down from the high before
 * them.
 *
 * Formula: `plus = Σ|high[i] - low[i - 1]| / Σtr[i]`, `minus = Σ|low[i] - high[i - 1]| / Σtr[i]` over the
 * last `length` bars, `tr` being the true range. First value at index `length`.
 * A window in which nothing moved (no true range) has no value, as in Skender.
 * Reference: Skender Vortex, https://dotnet.stockindicators.dev/indicators/Vortex/
 */
export const vortex = indicatorFunction({
  name: "vortex",
  series: ["high", "low", "close"],
  parameters: { length: length(14) },
  outputs: ["plus", "minus"],
  firstIndex: ({ length }) => length,
  sparse: ["plus", "minus"],
  kernel({ length }, memory) {
    const rises = new BlockSum(memory, length);
    const falls = new BlockSum(memory, length);
    const ranges = new BlockSum(memory, length);
    const trueRange = new TrueRange(memory);
    const last = memory.track({ high: NaN, low: NaN });
    return ({ high, low, close }, { plus, minus }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const top = high[i] ?? NaN;
        const bottom = low[i] ?? NaN;
        const rise = rises.next(Math.abs(top - last.low));
        const fall = falls.next(Math.abs(bottom - last.high));
        const range = ranges.next(trueRange.next(top, bottom, close[i] ?? NaN));
        last.high = top;
        last.low = bottom;
        plus[i] = range === 0 ? NaN : rise / range;
        minus[i] = range === 0 ? NaN : fall / range;
      }
    };
  },
});

export const vortexDefinition = /* @__PURE__ */ defineIndicator(vortex, {
  id: "vortex",
  name: "Vortex",
  category: "trend",
  summary: "Upward against downward reach of the bars: the larger line leads, a crossing hints at a turn.",
  convention: "Plain sums over `length` true ranges, no value while nothing moves (Skender).",
  formula: "plus = Σ|high[i] - low[i-1]| / Σtr; minus = Σ|low[i] - high[i-1]| / Σtr, over `length` bars",
  reference: "https://dotnet.stockindicators.dev/indicators/Vortex/",
  repaint: "clean",
  outputs: {
    plus: { label: "VI+", pane: "separate", style: "line" },
    minus: { label: "VI−", pane: "separate", style: "line" },
  },
});
