import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, length } from "@/lib/ta/core/parameter";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";
import { RangePosition } from "@/lib/ta/nodes/range-position";

/**
 * Fast stochastic oscillator, 0 to 100: the position in the range itself, and its average.
 *
 * Formula: `k = 100·(close - lowest) / (highest - lowest)` with the highest high and the lowest low of `length`
 * bars, `d = average(k, signal)`. Both start where `d` does; with a simple average at index `length + signal - 2`.
 * Bars whose highest and lowest are the same have a `k` of 0, as in TA-Lib.
 * Reference: TA-Lib 0.6 STOCHF, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_STOCHF.c
 */
export const stochasticFast = indicatorFunction({
  name: "stochasticFast",
  series: ["high", "low", "close"],
  parameters: {
    length: length(5),
    signal: length(3, { label: "Signal length" }),
    signalType: choice("Type of signal", "sma", MOVING_AVERAGE_TYPES),
  },
  outputs: ["k", "d"],
  firstIndex: ({ length, signal, signalType }) => length - 1 + movingAverageFirstIndex(signalType, signal),
  kernel({ length, signal, signalType }, memory) {
    const position = new RangePosition(memory, length);
    const signals = movingAverageNode(memory, signalType, signal);
    return ({ high, low, close }, { k, d }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const line = position.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        const level = signals.next(line);
        k[i] = Number.isNaN(level) ? NaN : line;
        d[i] = level;
      }
    };
  },
});

export const stochasticFastDefinition = /* @__PURE__ */ defineIndicator(stochasticFast, {
  id: "stochastic-fast",
  name: "Fast stochastic oscillator",
  category: "momentum",
  summary:
    "Where the close lies in the range of the last bars, 0 at the low and 100 at the high, not smoothed.",
  convention: "Both lines start with the average, whose type is free (TA-Lib).",
  formula:
    "k = 100·(close - lowest(low, length)) / (highest(high, length) - lowest(low, length)); d = average(k, signal)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_STOCHF.c",
  repaint: "clean",
  outputs: {
    k: { label: "Fast %K", pane: "separate", style: "line" },
    d: { label: "Fast %D", pane: "separate", style: "line" },
  },
});
