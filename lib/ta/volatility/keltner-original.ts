import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Keltner's ten-day moving average rule of 1960, in the unit of the prices: a mean of typical prices with the mean
 * range of the bars above and below it.
 *
 * Formula: `middle = sma((high + low + close)/3, length)`, `upper, lower = middle ± multiplier·sma(high - low, length)`.
 * First value at index `length - 1`. On a market that does not move the bands lie on the middle.
 * Reference: Wikipedia, https://en.wikipedia.org/wiki/Keltner_channel
 */
export const keltnerOriginal = indicatorFunction({
  name: "keltnerOriginal",
  series: ["high", "low", "close"],
  parameters: { length: length(10), multiplier: float("Multiplier", 1, { min: 0, max: 100 }) },
  outputs: ["upper", "middle", "lower"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length, multiplier }, memory) {
    const prices = new SimpleAverage(memory, length);
    const ranges = new SimpleAverage(memory, length);
    // The average is that of `typical - base`, so that the sum keeps its digits.
    const run = memory.track({ base: NaN });
    return ({ high, low, close }, { upper, middle, lower }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const top = high[i] ?? NaN;
        const bottom = low[i] ?? NaN;
        const end = close[i] ?? NaN;
        if (i === origin) run.base = end;
        const { base } = run;
        const level = base + prices.next((top - base + (bottom - base) + (end - base)) / 3);
        const half = multiplier * ranges.next(top - bottom);
        upper[i] = level + half;
        middle[i] = level;
        lower[i] = level - half;
      }
    };
  },
});

export const keltnerOriginalDefinition = /* @__PURE__ */ defineIndicator(keltnerOriginal, {
  id: "keltner-original",
  name: "Keltner channel of 1960",
  category: "volatility",
  summary:
    "A mean of typical prices with the mean range of the bars around it: a close outside gives the direction.",
  convention:
    "Keltner's own rule with simple averages of ten bars; the one in use today is the Keltner channel.",
  formula: "middle = sma((high + low + close)/3); upper, lower = middle ± multiplier·sma(high - low)",
  reference: "https://en.wikipedia.org/wiki/Keltner_channel",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    middle: { label: "Middle", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
  },
});
