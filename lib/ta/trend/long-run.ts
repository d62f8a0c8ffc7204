import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";

/**
 * 1 where a long trend may run: the fast series (`values`) has risen over `length` bars while the slow one
 * (`other`) has fallen (a bottom) or risen too; else 0.
 * `bottom` is 1 in the first of these cases only.
 *
 * Formula: `values[i] > values[i - length]` and `other[i] ≠ other[i - length]`. First value at index
 * `length`. A slow series that has not moved makes no run.
 * Reference: pandas-ta long_run, https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/trend/long_run.py
 */
export const longRun = indicatorFunction({
  name: "longRun",
  series: ["values", "other"],
  parameters: { length: length(2) },
  outputs: ["longRun", "bottom"],
  firstIndex: ({ length }) => length,
  history: ({ length }) => length,
  kernel({ length }) {
    return ({ values, other }, { longRun, bottom }, { origin, from, to }) => {
      const start = Math.min(Math.max(from, origin + length), to);
      longRun.fill(NaN, from, start);
      bottom.fill(NaN, from, start);
      for (let i = start; i < to; i++) {
        const slow = other[i] ?? NaN;
        const slowBefore = other[i - length] ?? NaN;
        const isFast = (values[i] ?? NaN) > (values[i - length] ?? NaN);
        longRun[i] = Number(isFast && slow !== slowBefore);
        bottom[i] = Number(isFast && slow < slowBefore);
      }
    };
  },
});

/**
 * 1 where a short trend may run: the fast series (`values`) has fallen over `length` bars while the slow one
 * (`other`) has risen (a top) or fallen too; else 0.
 * `top` is 1 in the first of these cases only.
 *
 * Formula: `values[i] < values[i - length]` and `other[i] ≠ other[i - length]`. First value at index
 * `length`. A slow series that has not moved makes no run.
 * Reference: pandas-ta short_run, https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/trend/short_run.py
 */
export const shortRun = indicatorFunction({
  name: "shortRun",
  series: ["values", "other"],
  parameters: { length: length(2) },
  outputs: ["shortRun", "top"],
  firstIndex: ({ length }) => length,
  history: ({ length }) => length,
  kernel({ length }) {
    return ({ values, other }, { shortRun, top }, { origin, from, to }) => {
      const start = Math.min(Math.max(from, origin + length), to);
      shortRun.fill(NaN, from, start);
      top.fill(NaN, from, start);
      for (let i = start; i < to; i++) {
        const slow = other[i] ?? NaN;
        const slowBefore = other[i - length] ?? NaN;
        const isFast = (values[i] ?? NaN) < (values[i - length] ?? NaN);
        shortRun[i] = Number(isFast && slow !== slowBefore);
        top[i] = Number(isFast && slow > slowBefore);
      }
    };
  },
});

export const longRunDefinition = /* @__PURE__ */ defineIndicator(longRun, {
  id: "long-run",
  name: "Long run",
  category: "trend",
  summary: "Says 1 where a fast series rises while a slow one turns at a bottom or rises with it.",
  convention: "Rises and falls are net changes over `length` bars (pandas-ta, not strict).",
  formula: "1 when fast[i] > fast[i-n] and slow[i] ≠ slow[i-n], else 0",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/trend/long_run.py",
  repaint: "clean",
  outputs: {
    longRun: { label: "Long run", pane: "separate", style: "histogram" },
    bottom: { label: "Bottom", pane: "separate", style: "histogram" },
  },
});

export const shortRunDefinition = /* @__PURE__ */ defineIndicator(shortRun, {
  id: "short-run",
  name: "Short run",
  category: "trend",
  summary: "Says 1 where a fast series falls while a slow one turns at a top or falls with it.",
  convention: "Rises and falls are net changes over `length` bars (pandas-ta, not strict).",
  formula: "1 when fast[i] < fast[i-n] and slow[i] ≠ slow[i-n], else 0",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/trend/short_run.py",
  repaint: "clean",
  outputs: {
    shortRun: { label: "Short run", pane: "separate", style: "histogram" },
    top: { label: "Top", pane: "separate", style: "histogram" },
  },
});
