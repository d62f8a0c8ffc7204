import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";

/** Closer to zero than this TA-Lib takes a close for zero. In the unit of the prices. */
const ZERO_BELOW = 1e-14;

/**
 * Normalised average true range, in per cent of the close: comparable between markets.
 *
 * Formula: `natr = 100·atr / close`, with the average true range of Wilder. First value at index `length`. 0 where
 * the close is zero, as in TA-Lib. A length of 1 is the true range in per cent too, where TA-Lib leaves the division
 * out.
 * Reference: TA-Lib 0.6 NATR, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_NATR.c
 */
export const natr = indicatorFunction({
  name: "natr",
  series: ["high", "low", "close"],
  parameters: { length: length(14) },
  outputs: ["natr"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const range = new AverageTrueRange(memory, length);
    return ({ high, low, close }, { natr }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const end = close[i] ?? NaN;
        natr[i] = inPercent(range.next(high[i] ?? NaN, low[i] ?? NaN, end), end);
      }
    };
  },
});

function inPercent(range: number, close: number): number {
  const isZero = Math.abs(close) < ZERO_BELOW && !Number.isNaN(range);
  return isZero ? 0 : 100 * (range / close);
}

export const natrDefinition = /* @__PURE__ */ defineIndicator(natr, {
  id: "natr",
  name: "Normalised average true range",
  category: "volatility",
  summary: "The average true range in per cent of the price, so that markets can be compared.",
  convention: "Wilder's average true range over the close, times 100; 0 where the close is 0 (TA-Lib).",
  formula: "natr = 100·atr(length) / close",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_NATR.c",
  repaint: "clean",
  outputs: { natr: { label: "NATR", pane: "separate", style: "line" } },
});
