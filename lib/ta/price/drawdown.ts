import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/**
 * How far the values lie below their highest so far: `drawdown` in their unit, `fraction` as a part of that peak.
 * Both are 0 at the peak and positive below it; values below zero are a fraction above 1.
 *
 * Formula: `peak[i] = max(v[0] … v[i])`, `drawdown = peak - v`, `fraction = (peak - v) / peak`. First value at index
 * 0; `fraction` has none while the peak is not positive.
 * Reference: Wikipedia, https://en.wikipedia.org/wiki/Drawdown_(economics)
 */
export const drawdown = indicatorFunction({
  name: "drawdown",
  series: ["values"],
  parameters: {},
  outputs: ["drawdown", "fraction"],
  firstIndex: () => 0,
  sparse: ["fraction"],
  kernel(_, memory) {
    const run = memory.track({ peak: -Infinity });
    return ({ values }, { drawdown, fraction }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        run.peak = Math.max(run.peak, value);
        const below = run.peak - value;
        drawdown[i] = below;
        fraction[i] = run.peak > 0 ? below / run.peak : NaN;
      }
    };
  },
});

export const drawdownDefinition = /* @__PURE__ */ defineIndicator(drawdown, {
  id: "drawdown",
  name: "Drawdown",
  category: "price-transform",
  summary: "How far the price has fallen from its highest so far, in units of price and as a fraction of it.",
  convention:
    "Positive below the peak, and the peak is that of all bars so far, not of a window (pandas-ta).",
  formula: "peak[i] = max(v[0 … i]); drawdown = peak - v; fraction = (peak - v) / peak",
  reference: "https://en.wikipedia.org/wiki/Drawdown_(economics)",
  repaint: "clean",
  outputs: {
    drawdown: { label: "Drawdown", pane: "separate", style: "line" },
    fraction: { label: "Drawdown fraction", pane: "separate", style: "line" },
  },
});
