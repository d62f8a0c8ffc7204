import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, length } from "@/lib/ta/core/parameter";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";
import { RangePosition } from "@/lib/ta/nodes/range-position";
import { RelativeStrength } from "@/lib/ta/nodes/relative-strength";

/**
 * Stochastic RSI of Chande and Kroll, 0 to 100: where the RSI lies in its own range.
 *
 * Formula: `k = 100·(rsi - lowest) / (highest - lowest)` over the last `stochastic` values of `rsi(length)`,
 * `d = average(k, signal)`. Both start where `d` does; with a simple average at index
 * `length + stochastic + signal - 2`.
 * An RSI that stood still has a `k` of 0, as in TA-Lib. One that changed in its last digit only, which is rounding,
 * has a `k` of that digit's making, as in TA-Lib too.
 * Reference: TA-Lib 0.6 STOCHRSI, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_STOCHRSI.c
 */
export const stochRsi = indicatorFunction({
  name: "stochRsi",
  series: ["values"],
  parameters: {
    length: length(14, { label: "RSI length", min: 2 }),
    stochastic: length(5, { label: "Stochastic length" }),
    signal: length(3, { label: "Signal length" }),
    signalType: choice("Type of signal", "sma", MOVING_AVERAGE_TYPES),
  },
  outputs: ["k", "d"],
  firstIndex: ({ length, stochastic, signal, signalType }) =>
    length + stochastic - 1 + movingAverageFirstIndex(signalType, signal),
  kernel({ length, stochastic, signal, signalType }, memory) {
    const strength = new RelativeStrength(memory, length);
    const position = new RangePosition(memory, stochastic);
    const signals = movingAverageNode(memory, signalType, signal);
    return ({ values }, { k, d }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const rsi = strength.next(values[i] ?? NaN);
        const line = position.next(rsi, rsi, rsi);
        const level = signals.next(line);
        k[i] = Number.isNaN(level) ? NaN : line;
        d[i] = level;
      }
    };
  },
});

export const stochRsiDefinition = /* @__PURE__ */ defineIndicator(stochRsi, {
  id: "stoch-rsi",
  name: "Stochastic RSI",
  category: "momentum",
  summary:
    "Where the relative strength index lies in its own latest range, 0 to 100: quicker than the index itself.",
  convention: "Not smoothed before the signal, scale 0 to 100, defaults 14, 5 and 3 (TA-Lib).",
  formula:
    "r = rsi(length); k = 100·(r - lowest(r, stochastic)) / (highest(r, stochastic) - lowest(r, stochastic)); d = average(k, signal)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_STOCHRSI.c",
  repaint: "clean",
  outputs: {
    k: { label: "Fast %K", pane: "separate", style: "line" },
    d: { label: "Fast %D", pane: "separate", style: "line" },
  },
});
