import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Bias: the distance of the value from its simple average, as a fraction of the average.
 *
 * Formula: `bias = (value - sma) / sma`. First value at index `length - 1`. An average of 0 gives 0.
 * Reference: pandas-ta-classic bias,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/bias.py
 */
export const bias = indicatorFunction({
  name: "bias",
  series: ["values"],
  parameters: { length: length(26) },
  outputs: ["bias"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const base = new AboveFirst(memory);
    const average = new SimpleAverage(memory, length);
    return ({ values }, { bias }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const above = base.next(values[i] ?? NaN);
        const mean = average.next(above);
        const level = base.first + mean;
        bias[i] = level === 0 ? 0 : (above - mean) / level;
      }
    };
  },
});

export const biasDefinition = /* @__PURE__ */ defineIndicator(bias, {
  id: "bias",
  name: "Bias",
  category: "momentum",
  summary: "How far the price has run from its average: large readings tend to be pulled back.",
  convention: "A fraction, not percent, of the simple average (pandas-ta).",
  formula: "bias = (value - sma(value, length))/sma(value, length)",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/bias.py",
  repaint: "clean",
  outputs: { bias: { label: "Bias", pane: "separate", style: "line" } },
});
