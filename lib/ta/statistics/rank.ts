import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { OrderedWindow } from "@/lib/ta/nodes/ordered-window";

/**
 * Percent rank, 0 to 100: how many per cent of the `length` values before the present one are below it.
 *
 * Formula: `percentRank = 100·count(v[k] < v[i]) / length`, k from `i - length` to `i - 1`. First value at index
 * `length`. Equal values do not count, so a market that does not move gives 0.
 * Reference: Skender Connors RSI, https://dotnet.stockindicators.dev/indicators/ConnorsRsi/
 */
export const percentRank = indicatorFunction({
  name: "percentRank",
  series: ["values"],
  parameters: { length: length(100) },
  outputs: ["percentRank"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const window = new OrderedWindow(memory, length + 1);
    return ({ values }, { percentRank }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const isFull = !Number.isNaN(window.next(value));
        percentRank[i] = isFull ? (100 * window.countBelow(value)) / length : NaN;
      }
    };
  },
});

export const percentRankDefinition = /* @__PURE__ */ defineIndicator(percentRank, {
  id: "percent-rank",
  name: "Percent rank",
  category: "statistic",
  summary:
    "How many per cent of the values before are below the present one: 100 is a new high, 0 a new low.",
  convention: "Strictly below (as in Connors RSI, Skender); Pine's ta.percentrank counts equal values too.",
  formula: "percentRank = 100·count(v[k] < v[i], k = i-length … i-1)/length",
  reference: "https://dotnet.stockindicators.dev/indicators/ConnorsRsi/",
  repaint: "clean",
  outputs: { percentRank: { label: "Percent rank", pane: "separate", style: "line" } },
});

/**
 * Rank of the value among the last `length` values, 1 for the lowest to `length` for the highest.
 *
 * Formula: `rank = count(v[k] < v[i]) + (count(v[k] = v[i]) + 1) / 2` over the window, the value itself included:
 * equal values share the mean of their ranks. First value at index `length - 1`. A market that does not move gives
 * `(length + 1) / 2`.
 * Reference: pandas, https://pandas.pydata.org/docs/reference/api/pandas.core.window.rolling.Rolling.rank.html
 */
export const rollingRank = indicatorFunction({
  name: "rollingRank",
  series: ["values"],
  parameters: { length: length(30) },
  outputs: ["rank"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const window = new OrderedWindow(memory, length);
    return ({ values }, { rank }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const isFull = !Number.isNaN(window.next(value));
        rank[i] = isFull ? window.countBelow(value) + (window.countEqual(value) + 1) / 2 : NaN;
      }
    };
  },
});

export const rollingRankDefinition = /* @__PURE__ */ defineIndicator(rollingRank, {
  id: "rolling-rank",
  name: "Rolling rank",
  category: "statistic",
  summary: "The place of the present value among the last ones in order: 1 is the lowest of them.",
  convention: "Ascending, equal values share the mean of their ranks (the default of pandas).",
  formula: "rank = count(v[k] < v[i]) + (count(v[k] = v[i]) + 1)/2, k = i-length+1 … i",
  reference: "https://pandas.pydata.org/docs/reference/api/pandas.core.window.rolling.Rolling.rank.html",
  repaint: "clean",
  outputs: { rank: { label: "Rank", pane: "separate", style: "line" } },
});
