import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { RankCorrelation } from "@/lib/ta/nodes/rank-correlation";

/** The window is gone through at every bar. */
const LENGTH_MAX = 200;

/**
 * Rank correlation index, -100 to 100.
 *
 * Formula: 100 times Spearman's rank correlation of the last `length` values with their order in time; equal
 * values share the mean of their ranks. First value at index `length - 1`. A window of equal values gives 0. The
 * length is at most 200, as a bar costs two passes over the window.
 * Reference: https://www.tradingview.com/pine-script-reference/v6/#fun_ta.rci
 */
export const rankCorrelationIndex = indicatorFunction({
  name: "rankCorrelationIndex",
  series: ["values"],
  parameters: { length: length(9, { min: 2, max: LENGTH_MAX }) },
  outputs: ["rankCorrelationIndex"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const correlation = new RankCorrelation(memory, length);
    return ({ values }, { rankCorrelationIndex }, { from, to }) => {
      for (let i = from; i < to; i++) rankCorrelationIndex[i] = 100 * correlation.next(values[i] ?? NaN);
    };
  },
});

export const rankCorrelationIndexDefinition = /* @__PURE__ */ defineIndicator(rankCorrelationIndex, {
  id: "rank-correlation-index",
  name: "Rank correlation index",
  category: "momentum",
  summary: "How orderly prices rise (100) or fall (-100), whatever the size of the steps.",
  convention: "Spearman's correlation with mean ranks for equal values, times 100 (TradingView).",
  formula: "rci = 100·corr(rank(value), rank(time)) over the last `length` bars",
  reference: "https://www.tradingview.com/pine-script-reference/v6/#fun_ta.rci",
  repaint: "clean",
  outputs: { rankCorrelationIndex: { label: "RCI", pane: "separate", style: "line" } },
});
