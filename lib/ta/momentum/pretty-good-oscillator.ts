import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Pretty good oscillator of Johnson: distance of the close from its average, in average true ranges.
 *
 * Formula: `pgo = (close - sma(close)) / ema(atr)`, all over `length` bars; `atr` is that of Wilder, bar 0 left
 * out, and the exponential average is seeded with the mean of its first values. First value at index
 * `2·length - 1`. A market that did not move yet gives 0.
 * Reference: pandas-ta-classic pgo,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/pgo.py
 */
export const prettyGoodOscillator = indicatorFunction({
  name: "prettyGoodOscillator",
  series: ["high", "low", "close"],
  parameters: { length: length(14) },
  outputs: ["prettyGoodOscillator"],
  firstIndex: ({ length }) => 2 * length - 1,
  kernel({ length }, memory) {
    const base = new AboveFirst(memory);
    const average = new SimpleAverage(memory, length);
    const range = new AverageTrueRange(memory, length);
    const ranges = emaNode(memory, length);
    return ({ high, low, close }, { prettyGoodOscillator }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const price = close[i] ?? NaN;
        const above = base.next(price);
        const distance = above - average.next(above);
        const size = ranges.next(range.next(high[i] ?? NaN, low[i] ?? NaN, price));
        prettyGoodOscillator[i] = size === 0 ? 0 : distance / size;
      }
    };
  },
});

export const prettyGoodOscillatorDefinition = /* @__PURE__ */ defineIndicator(prettyGoodOscillator, {
  id: "pretty-good-oscillator",
  name: "Pretty good oscillator",
  category: "momentum",
  summary: "How many usual bar ranges the close stands from its average: beyond ±3 a breakout is under way.",
  convention: "The range is smoothed twice, by Wilder's ATR and an EMA of it (pandas-ta).",
  formula: "pgo = (close - sma(close, length))/ema(atr(length), length)",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/pgo.py",
  repaint: "clean",
  outputs: { prettyGoodOscillator: { label: "PGO", pane: "separate", style: "line" } },
});
