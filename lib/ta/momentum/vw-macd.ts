import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { VolumeWeightedAverage } from "@/lib/ta/nodes/volume-weighted-average";

/**
 * Volume-weighted MACD, in the unit of the values.
 *
 * Formula: with `vwma(x) = Σ x·volume / Σ volume` over its length, `macd = vwma(value, fast) - vwma(value, slow)`,
 * `signal = vwma(macd, signal)`, `histogram = macd - signal`. `macd` starts at index `slow - 1`, the others
 * `signal - 1` bars later; a fast length above the slow one is swapped with it. A window without volume weighs
 * its values equally.
 * Reference: pandas-ta-classic vwmacd,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/vwmacd.py
 */
export const vwMacd = indicatorFunction({
  name: "vwMacd",
  series: ["values", "volume"],
  parameters: {
    fast: length(12, { label: "Fast length" }),
    slow: length(26, { label: "Slow length" }),
    signal: length(9, { label: "Signal length" }),
  },
  outputs: ["macd", "signal", "histogram"],
  firstIndex: ({ fast, slow, signal }) => ({
    macd: Math.max(fast, slow) - 1,
    signal: Math.max(fast, slow) + signal - 2,
    histogram: Math.max(fast, slow) + signal - 2,
  }),
  kernel(lengths, memory) {
    const base = new AboveFirst(memory);
    const fast = new VolumeWeightedAverage(memory, Math.min(lengths.fast, lengths.slow));
    const slow = new VolumeWeightedAverage(memory, Math.max(lengths.fast, lengths.slow));
    const signals = new VolumeWeightedAverage(memory, lengths.signal);
    return ({ values, volume }, { macd, signal, histogram }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const above = base.next(values[i] ?? NaN);
        const traded = volume[i] ?? NaN;
        const line = fast.next(above, traded) - slow.next(above, traded);
        const level = signals.next(line, traded);
        macd[i] = line;
        signal[i] = level;
        histogram[i] = line - level;
      }
    };
  },
});

export const vwMacdDefinition = /* @__PURE__ */ defineIndicator(vwMacd, {
  id: "vw-macd",
  name: "Volume-weighted MACD",
  category: "volume",
  summary: "MACD of averages in which busy bars count for more: moves without volume hardly show.",
  convention: "Averages and signal are weighted by volume (pandas-ta), not exponential.",
  formula:
    "macd = vwma(value, fast) - vwma(value, slow); signal = vwma(macd, signal); histogram = macd - signal",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/vwmacd.py",
  repaint: "clean",
  outputs: {
    macd: { label: "VW-MACD", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
    histogram: { label: "Histogram", pane: "separate", style: "histogram" },
  },
});
