import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { Delay } from "@/lib/ta/nodes/delay";
import { correlationOf, WindowComoments } from "@/lib/ta/nodes/window-comoments";

/**
 * Autocorrelation, -1 to 1: the correlation of a series with itself `lag` bars before.
 *
 * Formula: Pearson's correlation of the last `length` pairs `(v[i], v[i - lag])`. First value at index `length + lag -
 * 1`. 0 when one half of the pairs does not move.
 * Reference: pandas, https://pandas.pydata.org/docs/reference/api/pandas.Series.autocorr.html
 */
export const autocorrelation = indicatorFunction({
  name: "autocorrelation",
  series: ["values"],
  parameters: { length: length(20, { min: 2 }), lag: length(1, { label: "Lag" }) },
  outputs: ["autocorrelation"],
  firstIndex: ({ length, lag }) => length + lag - 1,
  kernel({ length, lag }, memory) {
    const past = new Delay(memory, lag);
    const moments = new WindowComoments(memory, length);
    return ({ values }, { autocorrelation }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        autocorrelation[i] = correlationOf(moments.next(value, past.next(value)), moments);
      }
    };
  },
});

export const autocorrelationDefinition = /* @__PURE__ */ defineIndicator(autocorrelation, {
  id: "autocorrelation",
  name: "Autocorrelation",
  category: "statistic",
  summary: "How much a series resembles itself some bars ago: high in trends, negative where it swings back.",
  convention:
    "Pearson's correlation of each value with the one `lag` bars before, each half around its own mean (pandas).",
  formula: "autocorrelation = corr(v[i-length+1 … i], v[i-lag-length+1 … i-lag])",
  reference: "https://pandas.pydata.org/docs/reference/api/pandas.Series.autocorr.html",
  repaint: "clean",
  outputs: { autocorrelation: { label: "Autocorrelation", pane: "separate", style: "line" } },
});
