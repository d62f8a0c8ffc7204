import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { OrderedWindow } from "@/lib/ta/nodes/ordered-window";

/**
 * Mean absolute deviation, in the unit of the values.
 *
 * Formula: `meanDeviation = Σ |v - mean| / length` over the last `length` values. First value at index `length - 1`. 0
 * on a market that does not move.
 * Reference: TA-Lib 0.6 AVGDEV, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_AVGDEV.c
 */
export const meanDeviation = indicatorFunction({
  name: "meanDeviation",
  series: ["values"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["meanDeviation"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const base = new AboveFirst(memory);
    const window = new OrderedWindow(memory, length);
    return ({ values }, { meanDeviation }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const mean = window.next(base.next(values[i] ?? NaN));
        meanDeviation[i] = Number.isNaN(mean) ? NaN : window.sumOfDistances(mean) / length;
      }
    };
  },
});

export const meanDeviationDefinition = /* @__PURE__ */ defineIndicator(meanDeviation, {
  id: "mean-deviation",
  name: "Mean absolute deviation",
  category: "statistic",
  summary: "The average distance of prices from their average; outliers weigh less than in the deviation.",
  convention:
    "Distances from the mean of the present window, divided by `length` (TA-Lib AVGDEV, Skender's MAD).",
  formula: "meanDeviation = Σ |v - mean|/length",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_AVGDEV.c",
  repaint: "clean",
  outputs: { meanDeviation: { label: "Mean deviation", pane: "separate", style: "line" } },
});
