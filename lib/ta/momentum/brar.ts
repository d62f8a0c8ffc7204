import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowRatio } from "@/lib/ta/nodes/window-ratio";

/**
 * Sentiment (AR) and popularity (BR), ratios in percent around 100.
 *
 * Formula: `ar = 100·Σ(high - open) / Σ(open - low)`,
 * `br = 100·Σ max(high[i] - close[i - 1], 0) / Σ max(close[i - 1] - low[i], 0)` over the last `length` bars. `ar`
 * starts at index `length - 1`, `br` at `length`. A sum of 0 below the line gives 0.
 * Reference: pandas-ta-classic brar,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/brar.py
 */
export const brar = indicatorFunction({
  name: "brar",
  series: ["open", "high", "low", "close"],
  parameters: { length: length(26) },
  outputs: ["ar", "br"],
  firstIndex: ({ length }) => ({ ar: length - 1, br: length }),
  kernel({ length }, memory) {
    const sentiment = new WindowRatio(memory, length);
    const popularity = new WindowRatio(memory, length);
    const previous = memory.track({ close: NaN });
    return ({ open, high, low, close }, { ar, br }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const start = open[i] ?? NaN;
        const top = high[i] ?? NaN;
        const bottom = low[i] ?? NaN;
        ar[i] = 100 * sentiment.next(top - start, start - bottom);
        br[i] =
          100 * popularity.next(Math.max(top - previous.close, 0), Math.max(previous.close - bottom, 0));
        previous.close = close[i] ?? NaN;
      }
    };
  },
});

export const brarDefinition = /* @__PURE__ */ defineIndicator(brar, {
  id: "brar",
  name: "BRAR",
  category: "momentum",
  summary:
    "Buying against selling pressure, from the open (AR) and from the close before (BR); 100 is balance.",
  convention: "Sums over the window in percent (pandas-ta), 0 where nothing was sold into.",
  formula: "ar = 100·Σ(high-open)/Σ(open-low); br = 100·Σ max(high-close[1], 0)/Σ max(close[1]-low, 0)",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/brar.py",
  repaint: "clean",
  outputs: {
    ar: { label: "AR", pane: "separate", style: "line" },
    br: { label: "BR", pane: "separate", style: "line" },
  },
});
