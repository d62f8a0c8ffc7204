import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { SwingHigh, SwingLow } from "@/lib/ta/nodes/swing";

/**
 * Pivot highs and lows at the bar that confirms them, in the unit of the prices: the high `right` bars ago
 * where it is above the highs of the `left` bars before and the `right` bars behind it, NaN elsewhere; lows
 * alike.
 *
 * Formula: `pivotHigh[i] = high[i - right]` when it is higher than every other high of
 * `[i - right - left, i]`. First index at which there may be a value: `left + right`. Equal neighbours make no
 * pivot, so a price that never moves has none.
 * Reference: https://www.tradingview.com/pine-script-reference/v5/#fun_ta.pivothigh
 */
export const pivotHighLow = indicatorFunction({
  name: "pivotHighLow",
  series: ["high", "low"],
  parameters: {
    left: length(5, { label: "Bars before" }),
    right: length(5, { label: "Bars behind" }),
  },
  outputs: ["pivotHigh", "pivotLow"],
  firstIndex: ({ left, right }) => left + right,
  sparse: ["pivotHigh", "pivotLow"],
  kernel({ left, right }, memory) {
    const swingHigh = new SwingHigh(memory, left, right);
    const swingLow = new SwingLow(memory, left, right);
    return ({ high, low }, { pivotHigh, pivotLow }, { from, to }) => {
      for (let i = from; i < to; i++) {
        pivotHigh[i] = swingHigh.next(high[i] ?? NaN);
        pivotLow[i] = swingLow.next(low[i] ?? NaN);
      }
    };
  },
});

export const pivotHighLowDefinition = /* @__PURE__ */ defineIndicator(pivotHighLow, {
  id: "pivot-high-low",
  name: "Pivot highs and lows",
  category: "support-resistance",
  summary:
    "The price of a turning point, told at the bar that confirms it and not drawn back to where it was.",
  convention:
    "Placed at the confirming bar, `right` bars late, as TradingView's functions say it; ties make none.",
  formula:
    "pivotHigh[i] = high[i-right] when above all highs of the `left` bars before and `right` bars behind it",
  reference: "https://www.tradingview.com/pine-script-reference/v5/#fun_ta.pivothigh",
  repaint: "clean",
  outputs: {
    pivotHigh: { label: "Pivot high", pane: "overlay", style: "line" },
    pivotLow: { label: "Pivot low", pane: "overlay", style: "line" },
  },
});
