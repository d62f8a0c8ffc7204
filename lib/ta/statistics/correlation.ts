import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { correlationOf, WindowComoments } from "@/lib/ta/nodes/window-comoments";

/**
 * Correlation (Pearson) of two series, -1 to 1.
 *
 * Formula: `correlation = cov(v, w) / (σ(v)·σ(w))` over the last `length` pairs. First value at index `length - 1`. 0
 * when the values of one series are all equal; TA-Lib says so for series with very small prices too.
 * Reference: TA-Lib 0.6 CORREL, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_CORREL.c
 */
export const correlation = indicatorFunction({
  name: "correlation",
  series: ["values", "other"],
  parameters: { length: length(30, { min: 2 }) },
  outputs: ["correlation"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const moments = new WindowComoments(memory, length);
    return ({ values, other }, { correlation }, { from, to }) => {
      for (let i = from; i < to; i++) {
        correlation[i] = correlationOf(moments.next(values[i] ?? NaN, other[i] ?? NaN), moments);
      }
    };
  },
});

export const correlationDefinition = /* @__PURE__ */ defineIndicator(correlation, {
  id: "correlation",
  name: "Correlation",
  category: "statistic",
  summary: "How alike two series move: 1 in step, -1 against each other, 0 without a common direction.",
  convention: "Pearson's correlation of the values themselves, not of returns (TA-Lib CORREL, Skender).",
  formula: "correlation = Σ (v - mean(v))·(w - mean(w))/√(Σ (v - mean(v))²·Σ (w - mean(w))²)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_CORREL.c",
  repaint: "clean",
  outputs: { correlation: { label: "Correlation", pane: "separate", style: "line" } },
});

/**
 * Covariance of two series, in the product of their units.
 *
 * Formula: `covariance = Σ (v - mean(v))·(w - mean(w)) / length` over the last `length` pairs. First value at index
 * `length - 1`. 0 when the values of one series are all equal.
 * Reference: Skender Correlation, https://dotnet.stockindicators.dev/indicators/Correlation/
 */
export const covariance = indicatorFunction({
  name: "covariance",
  series: ["values", "other"],
  parameters: { length: length(20) },
  outputs: ["covariance"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const moments = new WindowComoments(memory, length);
    return ({ values, other }, { covariance }, { from, to }) => {
      for (let i = from; i < to; i++) covariance[i] = moments.next(values[i] ?? NaN, other[i] ?? NaN);
    };
  },
});

export const covarianceDefinition = /* @__PURE__ */ defineIndicator(covariance, {
  id: "covariance",
  name: "Covariance",
  category: "statistic",
  summary:
    "How two series move together, not scaled to their sizes: positive in step, negative against each other.",
  convention: "Population covariance, divided by `length` (Skender); LEAN divides by `length - 1`.",
  formula: "covariance = Σ (v - mean(v))·(w - mean(w))/length",
  reference: "https://dotnet.stockindicators.dev/indicators/Correlation/",
  repaint: "clean",
  outputs: { covariance: { label: "Covariance", pane: "separate", style: "line" } },
});
