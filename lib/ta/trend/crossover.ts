import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/**
 * 1 at the bar where one series crosses above another, -1 where it crosses below, else 0.
 *
 * Formula: 1 when `values[i] > other[i]` and `values[i - 1] ≤ other[i - 1]`; -1 with both signs turned. So a
 * bar on which both are equal is no crossing, and the bar that leaves it is one, to whichever side, also back
 * to the side it came from. First value at index 1.
 * Reference: Tulip crossover, https://tulipindicators.org/crossover
 */
export const crossover = indicatorFunction({
  name: "crossover",
  series: ["values", "other"],
  parameters: {},
  outputs: ["crossover"],
  firstIndex: () => 1,
  history: () => 1,
  kernel() {
    return ({ values, other }, { crossover }, { origin, from, to }) => {
      if (from === origin) crossover[origin] = NaN;
      for (let i = Math.max(from, origin + 1); i < to; i++) {
        const value = values[i] ?? NaN;
        const level = other[i] ?? NaN;
        const before = values[i - 1] ?? NaN;
        const levelBefore = other[i - 1] ?? NaN;
        const isUp = value > level && before <= levelBefore;
        const isDown = value < level && before >= levelBefore;
        crossover[i] = Number(isUp) - Number(isDown);
      }
    };
  },
});

export const crossoverDefinition = /* @__PURE__ */ defineIndicator(crossover, {
  id: "crossover",
  name: "Crossover",
  category: "trend",
  summary: "Marks the bar at which one series crosses above another with 1 and below it with -1.",
  convention:
    "Equal values are no crossing, leaving them is one (Tulip; the same as TradingView's crossover).",
  formula: "1 when a[i] > b[i] and a[i-1] ≤ b[i-1]; -1 when a[i] < b[i] and a[i-1] ≥ b[i-1]; else 0",
  reference: "https://tulipindicators.org/crossover",
  repaint: "clean",
  outputs: { crossover: { label: "Crossover", pane: "separate", style: "histogram" } },
});
