import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WeightedAverage } from "@/lib/ta/nodes/weighted-average";

/**
 * Weighted moving average: the weights fall in a line from the newest value to the oldest. In the unit of the values.
 *
 * Formula: `wma[i] = (length·v[i] + (length - 1)·v[i - 1] + … + 1·v[i - length + 1]) / (1 + 2 + … + length)`.
 * First value at index `length - 1`.
 * Reference: TA-Lib 0.6 WMA, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_WMA.c
 */
export const wma = indicatorFunction({
  name: "wma",
  series: ["values"],
  parameters: { length: length(20) },
  outputs: ["wma"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const average = new WeightedAverage(memory, length);
    return ({ values }, { wma }, { from, to }) => {
      for (let i = from; i < to; i++) wma[i] = average.next(values[i] ?? NaN);
    };
  },
});

export const wmaDefinition = /* @__PURE__ */ defineIndicator(wma, {
  id: "wma",
  name: "Weighted moving average",
  category: "moving-average",
  summary:
    "An average whose weights rise in a line to the newest bar, so it follows turns sooner than a simple one.",
  convention: "Weights 1 (oldest) to `length` (newest), as in every library.",
  formula: "wma[i] = (length·v[i] + (length-1)·v[i-1] + … + v[i-length+1]) / (length·(length+1)/2)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_WMA.c",
  repaint: "clean",
  outputs: { wma: { label: "WMA", pane: "overlay", style: "line" } },
});
