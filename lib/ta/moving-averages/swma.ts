import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { TriangularAverage } from "@/lib/ta/nodes/triangular-average";

/**
 * Symmetrically weighted moving average, in the unit of the values. The same weights as `trima`, under the name and
 * with the length of Pine.
 *
 * Formula: the mean of the last `length` values with weights that rise by 1 to the middle and fall again: 1, 2, 2, 1
 * for four. First value at index `length - 1`.
 * Reference: Pine ta.swma (its length is 4), https://www.tradingview.com/pine-script-reference/v5/#fun_ta.swma
 */
export const swma = indicatorFunction({
  name: "swma",
  series: ["values"],
  parameters: { length: length(4) },
  outputs: ["swma"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const average = new TriangularAverage(memory, length);
    return ({ values }, { swma }, { from, to }) => {
      for (let i = from; i < to; i++) swma[i] = average.next(values[i] ?? NaN);
    };
  },
});

export const swmaDefinition = /* @__PURE__ */ defineIndicator(swma, {
  id: "swma",
  name: "Symmetrically weighted moving average",
  category: "moving-average",
  summary: "A short average whose middle bars count most: it takes the jitter out of the last few bars.",
  convention: "Four bars weighed 1, 2, 2, 1 as in Pine unless told otherwise; longer ones as in pandas-ta.",
  formula: "swma[i] = Σ w(k)·v[i-k] / Σ w(k), w(k) = min(k+1, length-k), k = 0…length-1",
  reference: "https://www.tradingview.com/pine-script-reference/v5/#fun_ta.swma",
  repaint: "clean",
  outputs: { swma: { label: "SWMA", pane: "overlay", style: "line" } },
});
