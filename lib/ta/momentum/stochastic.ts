import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, length } from "@/lib/ta/core/parameter";
import { stochasticBatch } from "@/lib/ta/momentum/stochastic-batch";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";
import { RangePosition } from "@/lib/ta/nodes/range-position";

/**
 * Slow stochastic oscillator of Lane, 0 to 100.
 *
 * Formula: `raw = 100·(close - lowest) / (highest - lowest)` with the highest high and the lowest low of `length`
 * bars, `k = average(raw, smoothing)`, `d = average(k, signal)`. Both start where `d` does; with simple averages
 * at index `length + smoothing + signal - 3`.
 * Bars whose highest and lowest are the same have a raw value of 0, as in TA-Lib.
 * Reference: TA-Lib 0.6 STOCH, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_STOCH.c
 */
export const stochastic = indicatorFunction({
  name: "stochastic",
  series: ["high", "low", "close"],
  parameters: {
    length: length(14),
    smoothing: length(3, { label: "Smoothing" }),
    smoothingType: choice("Type of smoothing", "sma", MOVING_AVERAGE_TYPES),
    signal: length(3, { label: "Signal length" }),
    signalType: choice("Type of signal", "sma", MOVING_AVERAGE_TYPES),
  },
  outputs: ["k", "d"],
  firstIndex: ({ length, smoothing, smoothingType, signal, signalType }) =>
    length -
    1 +
    movingAverageFirstIndex(smoothingType, smoothing) +
    movingAverageFirstIndex(signalType, signal),
  kernel({ length, smoothing, smoothingType, signal, signalType }, memory) {
    const position = new RangePosition(memory, length);
    const smoothed = movingAverageNode(memory, smoothingType, smoothing);
    const signals = movingAverageNode(memory, signalType, signal);
    return ({ high, low, close }, { k, d }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const raw = position.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        const line = smoothed.next(raw);
        const level = signals.next(line);
        k[i] = Number.isNaN(level) ? NaN : line;
        d[i] = level;
      }
    };
  },
  batch: stochasticBatch,
  hasBatch: ({ smoothingType, signalType }) => smoothingType === "sma" && signalType === "sma",
});

export const stochasticDefinition = /* @__PURE__ */ defineIndicator(stochastic, {
  id: "stochastic",
  name: "Stochastic oscillator",
  category: "momentum",
  summary:
    "Where the close lies in the range of the last bars, smoothed: near 0 at the low, near 100 at the high.",
  convention: "Slow stochastic with a choice of averages, both lines from the first signal on (TA-Lib).",
  formula:
    "raw = 100·(close - lowest(low, length)) / (highest(high, length) - lowest(low, length)); k = average(raw, smoothing); d = average(k, signal)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_STOCH.c",
  repaint: "clean",
  outputs: {
    k: { label: "%K", pane: "separate", style: "line" },
    d: { label: "%D", pane: "separate", style: "line" },
  },
});
