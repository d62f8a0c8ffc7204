import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";

/**
 * Sum of the last `length` values, in their unit. First value at index `length - 1`. Exactly 0 when all of them are.
 *
 * Reference: TA-Lib 0.6 SUM, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_SUM.c
 */
export const rollingSum = indicatorFunction({
  name: "rollingSum",
  series: ["values"],
  parameters: { length: length(30) },
  outputs: ["sum"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const window = new BlockSum(memory, length);
    return ({ values }, { sum }, { from, to }) => {
      for (let i = from; i < to; i++) sum[i] = window.next(values[i] ?? NaN);
    };
  },
});

export const rollingSumDefinition = /* @__PURE__ */ defineIndicator(rollingSum, {
  id: "rolling-sum",
  name: "Rolling sum",
  category: "statistic",
  summary: "The sum of the last values: volume of the last days, for instance, or of a series of one's own.",
  convention: "The present value counts (TA-Lib SUM, Tulip sum); rounding errors do not pile up.",
  formula: "sum = v[i-length+1] + … + v[i]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_SUM.c",
  repaint: "clean",
  outputs: { sum: { label: "Sum", pane: "separate", style: "line" } },
});
