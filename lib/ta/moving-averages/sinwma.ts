import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WEIGHTED_WINDOW_MAX, weightedWindow } from "@/lib/ta/moving-averages/weighted-window";

/**
 * Sine weighted moving average, in the unit of the values.
 *
 * Formula: the mean of the last `length` values with the weights `sin(k·π/(length + 1))`, `k = 1 … length`, which are
 * largest in the middle.
 * First value at index `length - 1`. Each bar adds up its whole window, which bounds `length` at 200.
 * Reference: pandas-ta-classic sinwma,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/overlap/sinwma.py
 */
export const sinwma = indicatorFunction({
  name: "sinwma",
  series: ["values"],
  parameters: { length: length(14, { max: WEIGHTED_WINDOW_MAX }) },
  outputs: ["sinwma"],
  firstIndex: ({ length }) => length - 1,
  history: ({ length }) => length - 1,
  kernel: ({ length }) => weightedWindow("sinwma", halfWave(length)),
});

/** The sine over half a wave, the zeros at its ends left out. */
function halfWave(count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => Math.sin(((k + 1) * Math.PI) / (count + 1)));
}

export const sinwmaDefinition = /* @__PURE__ */ defineIndicator(sinwma, {
  id: "sinwma",
  name: "Sine weighted moving average",
  category: "moving-average",
  summary: "An average whose weights follow half a sine wave: the middle of the window counts most.",
  convention: "Weights sin(k·π/(length+1)), k from 1 to length (pandas-ta, after Everget).",
  formula: "sinwma[i] = Σ sin(kπ/(length+1))·v[i-length+k] / Σ sin(kπ/(length+1)), k = 1…length",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/overlap/sinwma.py",
  repaint: "clean",
  outputs: { sinwma: { label: "SINWMA", pane: "overlay", style: "line" } },
});
