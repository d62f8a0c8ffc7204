import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * Williams %R, -100 (close at the lowest low) to 0 (close at the highest high).
 *
 * Formula: `-100·(highest - close) / (highest - lowest)` with the highest high and the lowest low of `length`
 * bars. First value at index `length - 1`.
 * Bars whose highest and lowest are the same give 0, as in TA-Lib.
 * Reference: TA-Lib 0.6 WILLR, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_WILLR.c
 */
export const williamsR = indicatorFunction({
  name: "williamsR",
  series: ["high", "low", "close"],
  parameters: { length: length(14) },
  outputs: ["williamsR"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const highs = new WindowHighest(memory, length);
    const lows = new WindowLowest(memory, length);
    return ({ high, low, close }, { williamsR }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const highest = highs.next(high[i] ?? NaN);
        const range = highest - lows.next(low[i] ?? NaN);
        williamsR[i] = range === 0 ? 0 : 0 - ((highest - (close[i] ?? NaN)) / range) * 100;
      }
    };
  },
});

export const williamsRDefinition = /* @__PURE__ */ defineIndicator(williamsR, {
  id: "williams-r",
  name: "Williams %R",
  category: "momentum",
  summary:
    "How far the close lies below the highest high of the last bars, from -100 (at the low) to 0 (at the high).",
  convention: "Scale -100 to 0; 0 when the bars have no range (TA-Lib, Skender).",
  formula: "-100·(highest(high, length) - close) / (highest(high, length) - lowest(low, length))",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_WILLR.c",
  repaint: "clean",
  outputs: { williamsR: { label: "%R", pane: "separate", style: "line" } },
});
