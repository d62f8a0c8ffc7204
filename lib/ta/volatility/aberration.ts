import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Aberration: a mean of typical prices with an average true range above and below it, in the unit of the prices.
 *
 * Formula: `middle = sma((high + low + close)/3, length)`, `upper, lower = middle ± atr(atrLength)`, Wilder's
 * average true range seeded with a mean. The middle starts at index `length - 1`, the range at `atrLength`, the
 * bands where both are. On a market that does not move the bands are the middle.
 * Reference: pandas-ta ABERRATION,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volatility/aberration.py
 */
export const aberration = indicatorFunction({
  name: "aberration",
  series: ["high", "low", "close"],
  parameters: { length: length(5), atrLength: length(15, { label: "ATR length" }) },
  outputs: ["upper", "middle", "lower", "atr"],
  firstIndex: ({ length, atrLength }) => {
    const bands = Math.max(length - 1, atrLength);
    return { upper: bands, middle: length - 1, lower: bands, atr: atrLength };
  },
  kernel({ length, atrLength }, memory) {
    const average = new SimpleAverage(memory, length);
    const range = new AverageTrueRange(memory, atrLength);
    // The average is that of `typical - base`, so that the sum keeps its digits.
    const run = memory.track({ base: NaN });
    return ({ high, low, close }, { upper, middle, lower, atr }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const top = high[i] ?? NaN;
        const bottom = low[i] ?? NaN;
        const end = close[i] ?? NaN;
        if (i === origin) run.base = end;
        const { base } = run;
        const level = base + average.next((top - base + (bottom - base) + (end - base)) / 3);
        const width = range.next(top, bottom, end);
        upper[i] = level + width;
        middle[i] = level;
        lower[i] = level - width;
        atr[i] = width;
      }
    };
  },
});

export const aberrationDefinition = /* @__PURE__ */ defineIndicator(aberration, {
  id: "aberration",
  name: "Aberration",
  category: "volatility",
  summary:
    "A short mean of typical prices with a band of one average true range: a close beyond it is unusual.",
  convention: "A simple average and Wilder's true range (pandas-ta).",
  formula: "middle = sma((high + low + close)/3, length); upper, lower = middle ± atr(atrLength)",
  reference:
    "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volatility/aberration.py",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    middle: { label: "Middle", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
    atr: { label: "ATR", pane: "separate", style: "line" },
  },
});
