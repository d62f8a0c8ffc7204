import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/** Closer to zero than this TA-Lib takes high + low for zero. In the unit of the prices. */
const ZERO_BELOW = 1e-14;

/**
 * Acceleration bands of Price Headley, in the unit of the prices.
 *
 * Formula: `r = multiplier·(high - low)/(high + low)`, `upper = sma(high·(1 + r), length)`,
 * `middle = sma(close, length)`, `lower = sma(low·(1 - r), length)`. First value at index `length - 1`. Where
 * `high + low` is 0, `r` is 0 as in TA-Lib, whose multiplier is always 4. On a market that does not move the bands
 * lie on the middle.
 * Reference: TA-Lib 0.6 ACCBANDS, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ACCBANDS.c
 */
export const accelerationBands = indicatorFunction({
  name: "accelerationBands",
  series: ["high", "low", "close"],
  parameters: {
    length: length(20),
    multiplier: float("Multiplier", 4, { min: 0, max: 100 }),
  },
  outputs: ["upper", "middle", "lower"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length, multiplier }, memory) {
    const uppers = new SimpleAverage(memory, length);
    const middles = new SimpleAverage(memory, length);
    const lowers = new SimpleAverage(memory, length);
    // The averages are those of distances from the first close, so that their sums keep their digits.
    const run = memory.track({ base: NaN });
    return ({ high, low, close }, { upper, middle, lower }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const top = high[i] ?? NaN;
        const bottom = low[i] ?? NaN;
        const end = close[i] ?? NaN;
        if (i === origin) run.base = end;
        const { base } = run;
        const widening = multiplier * rangeShare(top, bottom);
        upper[i] = base + uppers.next(top - base + top * widening);
        middle[i] = base + middles.next(end - base);
        lower[i] = base + lowers.next(bottom - base - bottom * widening);
      }
    };
  },
});

function rangeShare(high: number, low: number): number {
  const both = high + low;
  return Math.abs(both) < ZERO_BELOW ? 0 : (high - low) / both;
}

export const accelerationBandsDefinition = /* @__PURE__ */ defineIndicator(accelerationBands, {
  id: "acceleration-bands",
  name: "Acceleration bands",
  category: "volatility",
  summary: "A mean of closes between bands that widen with the range of the bars: closes outside accelerate.",
  convention: "Simple averages and the factor 4 (TA-Lib), which is a setting here.",
  formula:
    "r = multiplier·(high - low)/(high + low); upper = sma(high·(1 + r)); middle = sma(close); " +
    "lower = sma(low·(1 - r))",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ACCBANDS.c",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    middle: { label: "Middle", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
  },
});
