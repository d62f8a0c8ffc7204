import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowRatio } from "@/lib/ta/nodes/window-ratio";

/**
 * DeMarker oscillator, 0 to 1.
 *
 * Formula: `up = max(high[i] - high[i - 1], 0)`, `down = max(low[i - 1] - low[i], 0)`,
 * `dem = sma(up) / (sma(up) + sma(down))`. First value at index `length` (bar 0 has no change). A window without
 * a new high or low gives 0.
 * Reference: Lean DeMarkerIndicator,
 * https://github.com/QuantConnect/Lean/blob/master/Indicators/DeMarkerIndicator.cs
 */
export const deMarker = indicatorFunction({
  name: "deMarker",
  series: ["high", "low"],
  parameters: { length: length(14) },
  outputs: ["deMarker"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const ratio = new WindowRatio(memory, length);
    const previous = memory.track({ high: NaN, low: NaN });
    return ({ high, low }, { deMarker }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const top = high[i] ?? NaN;
        const bottom = low[i] ?? NaN;
        const up = Math.max(top - previous.high, 0);
        const down = Math.max(previous.low - bottom, 0);
        previous.high = top;
        previous.low = bottom;
        deMarker[i] = ratio.next(up, up + down);
      }
    };
  },
});

export const deMarkerDefinition = /* @__PURE__ */ defineIndicator(deMarker, {
  id: "de-marker",
  name: "DeMarker",
  category: "momentum",
  summary:
    "Whether the market makes higher highs or lower lows: above 0.7 stretched up, below 0.3 stretched down.",
  convention:
    "Simple averages of the changes from bar 1 on, 0 in a flat window (Lean, which counts bar 0 as 0).",
  formula: "up = max(high - high[1], 0); down = max(low[1] - low, 0); dem = sma(up)/(sma(up) + sma(down))",
  reference: "https://github.com/QuantConnect/Lean/blob/master/Indicators/DeMarkerIndicator.cs",
  repaint: "clean",
  outputs: { deMarker: { label: "DeMarker", pane: "separate", style: "line" } },
});
