import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { TriangularAverage } from "@/lib/ta/nodes/triangular-average";

/**
 * Triangular moving average: the weights rise to the middle of the window and fall behind it. In the unit of the
 * values.
 *
 * Formula: `trima = sma(sma(v, half), length - half + 1)` with `half = length / 2`, rounded up. First value at index
 * `length - 1`.
 * Reference: TA-Lib 0.6 TRIMA, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_TRIMA.c
 */
export const trima = indicatorFunction({
  name: "trima",
  series: ["values"],
  parameters: { length: length(20) },
  outputs: ["trima"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const average = new TriangularAverage(memory, length);
    return ({ values }, { trima }, { from, to }) => {
      for (let i = from; i < to; i++) trima[i] = average.next(values[i] ?? NaN);
    };
  },
});

export const trimaDefinition = /* @__PURE__ */ defineIndicator(trima, {
  id: "trima",
  name: "Triangular moving average",
  category: "moving-average",
  summary: "A doubly smoothed average that leans on the middle of its window: very calm, and late.",
  convention:
    "The simple average of a simple average, of (`length`+1)/2 twice when odd, of `length`/2 and `length`/2+1 when even (TA-Lib, Tulip).",
  formula: "half = ceil(length/2); trima = sma(sma(v, half), length - half + 1)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_TRIMA.c",
  repaint: "clean",
  outputs: { trima: { label: "TRIMA", pane: "overlay", style: "line" } },
});
