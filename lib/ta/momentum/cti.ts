import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { WindowLine } from "@/lib/ta/nodes/window-line";

/**
 * Correlation trend indicator of Ehlers, -1 to 1.
 *
 * Formula: the correlation of the last `length` values with their places 0, 1, …, `length - 1`. First value at
 * index `length - 1`. Values that are all equal give 0.
 * Reference: pandas-ta-classic cti,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/cti.py
 */
export const cti = indicatorFunction({
  name: "cti",
  series: ["values"],
  parameters: { length: length(12, { min: 2 }) },
  outputs: ["cti"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const base = new AboveFirst(memory);
    const line = new WindowLine(memory, length);
    const spread = Math.sqrt((length * length - 1) / 12);
    return ({ values }, { cti }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const end = line.next(base.next(values[i] ?? NaN));
        const correlation = line.variance === 0 ? 0 : (line.slope * spread) / Math.sqrt(line.variance);
        cti[i] = Number.isNaN(end) ? NaN : Math.max(-1, Math.min(1, correlation));
      }
    };
  },
});

export const ctiDefinition = /* @__PURE__ */ defineIndicator(cti, {
  id: "cti",
  name: "Correlation trend indicator",
  category: "momentum",
  summary: "How much the price looks like a straight line: 1 is a clean rise, -1 a clean fall, 0 no trend.",
  convention: "Correlation with time, positive in a rise (Ehlers, pandas-ta).",
  formula: "cti = corr(value[i-length+1 … i], 0 … length-1)",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/cti.py",
  repaint: "clean",
  outputs: { cti: { label: "CTI", pane: "separate", style: "line" } },
});
