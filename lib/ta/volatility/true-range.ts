import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { TrueRange } from "@/lib/ta/nodes/true-range";

/**
 * True range of Wilder, in the unit of the prices.
 *
 * Formula: `tr[i] = max(high[i], close[i - 1]) - min(low[i], close[i - 1])`. First value at index 1: the first bar
 * has no close before it. 0 on a market that does not move.
 * Reference: TA-Lib 0.6 TRANGE, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_TRANGE.c
 */
export const trueRange = indicatorFunction({
  name: "trueRange",
  series: ["high", "low", "close"],
  parameters: {},
  outputs: ["range"],
  firstIndex: () => 1,
  kernel(_parameters, memory) {
    const node = new TrueRange(memory);
    return ({ high, low, close }, { range }, { from, to }) => {
      for (let i = from; i < to; i++) range[i] = node.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
    };
  },
});

export const trueRangeDefinition = /* @__PURE__ */ defineIndicator(trueRange, {
  id: "true-range",
  name: "True range",
  category: "volatility",
  summary: "How far the price travelled in one bar, the gap from the close before it included.",
  convention: "The first bar has no value (TA-Lib), where Tulip takes its high less its low.",
  formula: "tr[i] = max(high[i], close[i-1]) - min(low[i], close[i-1])",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_TRANGE.c",
  repaint: "clean",
  outputs: { range: { label: "True range", pane: "separate", style: "line" } },
});
