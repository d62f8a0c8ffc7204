import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

/**
 * Detrended synthetic price: the price less its exponential average, in the unit of the values.
 *
 * Formula: `dsp = v - ema(v, length)`, the average seeded with the mean of the first `length` values. First value at
 * index `length - 1`.
 * Reference: pandas-ta-classic dsp,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/cycles/dsp.py
 */
export const detrendedSyntheticPrice = indicatorFunction({
  name: "detrendedSyntheticPrice",
  series: ["values"],
  parameters: { length: length(14) },
  outputs: ["dsp"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const average = emaNode(memory, length);
    // The average is that of `value - base`: the difference is the same, and keeps its digits.
    const run = memory.track({ base: NaN });
    return ({ values }, { dsp }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const above = value - run.base;
        dsp[i] = above - average.next(above);
      }
    };
  },
});

export const detrendedSyntheticPriceDefinition = /* @__PURE__ */ defineIndicator(detrendedSyntheticPrice, {
  id: "detrended-synthetic-price",
  name: "Detrended synthetic price",
  category: "cycle",
  summary: "The price with its trend taken out: what is left shows the swings around it.",
  convention:
    "Price less one exponential average (pandas-ta), not two averages of a measured cycle (Ehlers).",
  formula: "dsp = v - ema(v, length)",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/cycles/dsp.py",
  repaint: "clean",
  outputs: { dsp: { label: "DSP", pane: "separate", style: "line" } },
});
