import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { RateOfChange } from "@/lib/ta/nodes/rate-of-change";
import { WeightedAverage } from "@/lib/ta/nodes/weighted-average";

/**
 * Coppock curve, in percent; made for months, it works on any bars.
 *
 * Formula: `wma(roc(slow) + roc(fast), length)` with `roc(n) = 100·(value - value[i - n]) / value[i - n]`, 0 where
 * the earlier value is 0, and the weights 1 (oldest) to `length`. First value at index
 * `max(fast, slow) + length - 1`.
 * Reference: https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/coppock-curve
 */
export const coppock = indicatorFunction({
  name: "coppock",
  series: ["values"],
  parameters: {
    length: length(10, { label: "Length of the average" }),
    fast: length(11, { label: "Fast length" }),
    slow: length(14, { label: "Slow length" }),
  },
  outputs: ["coppock"],
  firstIndex: ({ length, fast, slow }) => Math.max(fast, slow) + length - 1,
  kernel({ length, fast, slow }, memory) {
    const fastRate = new RateOfChange(memory, fast);
    const slowRate = new RateOfChange(memory, slow);
    const average = new WeightedAverage(memory, length);
    return ({ values }, { coppock }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        coppock[i] = average.next(slowRate.next(value) + fastRate.next(value));
      }
    };
  },
});

export const coppockDefinition = /* @__PURE__ */ defineIndicator(coppock, {
  id: "coppock",
  name: "Coppock curve",
  category: "momentum",
  summary:
    "Two rates of change added and smoothed: a turn up from below zero marks the end of a long decline.",
  convention: "Linear weights over rates in percent, 10, 11 and 14 bars (StockCharts, pandas-ta).",
  formula: "wma(roc(slow) + roc(fast), length), roc(n) = 100·(value - value[i-n]) / value[i-n]",
  reference:
    "https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/coppock-curve",
  repaint: "clean",
  outputs: { coppock: { label: "Coppock", pane: "separate", style: "line" } },
});
