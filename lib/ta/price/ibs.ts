import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/**
 * Internal bar strength: where in its range a bar closed, 0 (at the low) to 1 (at the high).
 *
 * Formula: `ibs = (close - low) / (high - low)`. First value at index 0. A bar without range gives 1, as in LEAN.
 * Reference: LEAN, https://www.quantconnect.com/docs/v2/writing-algorithms/indicators/supported-indicators/internal-bar-strength
 */
export const ibs = indicatorFunction({
  name: "ibs",
  series: ["high", "low", "close"],
  parameters: {},
  outputs: ["ibs"],
  firstIndex: () => 0,
  kernel:
    () =>
    ({ high, low, close }, { ibs }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const bottom = low[i] ?? NaN;
        const range = (high[i] ?? NaN) - bottom;
        ibs[i] = range === 0 ? 1 : ((close[i] ?? NaN) - bottom) / range;
      }
    },
});

export const ibsDefinition = /* @__PURE__ */ defineIndicator(ibs, {
  id: "ibs",
  name: "Internal bar strength",
  category: "price-transform",
  summary:
    "Where the bar closed in its range, from 0 at the low to 1 at the high; extremes often swing back.",
  convention: "A fraction from 0 to 1, and 1 for a bar without range (LEAN).",
  formula: "ibs = (close - low) / (high - low)",
  reference:
    "https://www.quantconnect.com/docs/v2/writing-algorithms/indicators/supported-indicators/internal-bar-strength",
  repaint: "clean",
  outputs: { ibs: { label: "IBS", pane: "separate", style: "line" } },
});
