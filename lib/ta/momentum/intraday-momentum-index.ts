import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";

/** Neither buyers nor sellers: what bars give that all closed where they opened. */
const NEUTRAL = 50;

/**
 * Intraday momentum index of Chande, 0 to 100: a relative strength index of the moves within the bars.
 *
 * Formula: `100·up / (up + down)`, where `up` and `down` are the sums of `close - open` over the rising and of
 * `open - close` over the falling ones of the last `length` bars. First value at index `length - 1`.
 * Bars that all closed where they opened give 50, as in TA-Lib from 0.8 on (0.6 has no number there).
 * Reference: TA-Lib IMI, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_IMI.c
 */
export const intradayMomentumIndex = indicatorFunction({
  name: "intradayMomentumIndex",
  series: ["open", "close"],
  parameters: { length: length(14) },
  outputs: ["intradayMomentumIndex"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const ups = new BlockSum(memory, length);
    const downs = new BlockSum(memory, length);
    return ({ open, close }, { intradayMomentumIndex }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const move = (close[i] ?? NaN) - (open[i] ?? NaN);
        const up = ups.next(Math.max(move, 0));
        const down = downs.next(Math.max(-move, 0));
        intradayMomentumIndex[i] = up + down === 0 ? NEUTRAL : (up / (up + down)) * 100;
      }
    };
  },
});

export const intradayMomentumIndexDefinition = /* @__PURE__ */ defineIndicator(intradayMomentumIndex, {
  id: "intraday-momentum-index",
  name: "Intraday momentum index",
  category: "momentum",
  summary: "The share of rising candles in all movement from open to close, 0 to 100: overbought above 70.",
  convention: "Plain sums over `length` bars (TA-Lib 0.6); 50 when no bar moved from its open (TA-Lib 0.8).",
  formula:
    "100·up / (up + down), up and down = sums of the rises and falls from open to close in `length` bars",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_IMI.c",
  repaint: "clean",
  outputs: { intradayMomentumIndex: { label: "IMI", pane: "separate", style: "line" } },
});
