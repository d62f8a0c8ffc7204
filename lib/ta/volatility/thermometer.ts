import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

const FACTOR = { min: 0.01, max: 100 };

/**
 * Market thermometer of Elder, in the unit of the prices: how far a bar reaches beyond the one before it.
 *
 * Formula: `thermometer = max(|high[i] - high[i - 1]|, |low[i - 1] - low[i]|)`, `average = ema(thermometer)` seeded
 * with a mean; `long` is 1 below `longFactor·average`, `short` is 1 above `shortFactor·average`, else 0. The
 * thermometer starts at index 1, the others at `length`. On a market that does not move all are 0.
 * Reference: pandas-ta THERMO,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volatility/thermo.py
 */
export const thermometer = indicatorFunction({
  name: "thermometer",
  series: ["high", "low"],
  parameters: {
    length: length(20),
    longFactor: float("Long below", 2, FACTOR),
    shortFactor: float("Short above", 0.5, FACTOR),
  },
  outputs: ["thermometer", "average", "long", "short"],
  firstIndex: ({ length }) => ({ thermometer: 1, average: length, long: length, short: length }),
  kernel({ length, longFactor, shortFactor }, memory) {
    const smooth = emaNode(memory, length);
    const last = memory.track({ high: NaN, low: NaN });
    return ({ high, low }, { thermometer, average, long, short }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const top = high[i] ?? NaN;
        const bottom = low[i] ?? NaN;
        const reach = Math.max(Math.abs(top - last.high), Math.abs(last.low - bottom));
        last.high = top;
        last.low = bottom;
        const usual = smooth.next(reach);
        thermometer[i] = reach;
        average[i] = usual;
        long[i] = flagOf(reach, longFactor * usual);
        short[i] = flagOf(shortFactor * usual, reach);
      }
    };
  },
});

function flagOf(less: number, more: number): number {
  if (Number.isNaN(less + more)) return NaN;
  return less < more ? 1 : 0;
}

export const thermometerDefinition = /* @__PURE__ */ defineIndicator(thermometer, {
  id: "thermometer",
  name: "Elder's market thermometer",
  category: "volatility",
  summary:
    "How far bars reach beyond the one before, with its average: quiet markets to enter, hot ones to leave.",
  convention:
    "The larger of both reaches, inside bars counted as well, and an exponential average (pandas-ta).",
  formula:
    "thermometer = max(|high[i] - high[i-1]|, |low[i-1] - low[i]|); average = ema(thermometer, length); " +
    "long = thermometer < longFactor·average; short = thermometer > shortFactor·average",
  reference:
    "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volatility/thermo.py",
  repaint: "clean",
  outputs: {
    thermometer: { label: "Thermometer", pane: "separate", style: "histogram" },
    average: { label: "Average", pane: "separate", style: "line" },
    long: { label: "Long", pane: "separate", style: "histogram" },
    short: { label: "Short", pane: "separate", style: "histogram" },
  },
});
