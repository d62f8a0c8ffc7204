import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * Stops of Chande and Kroll, in the unit of the prices: a chandelier whose extremes are smoothed by extremes.
 *
 * Formula: `long = highest(highest(high, length) - multiplier · atr(length), smoothing)`,
 * `short = lowest(lowest(low, length) + multiplier · atr(length), smoothing)`. First value at index
 * `length + smoothing - 1`. On a price that never moves both are the price.
 * Reference: https://www.centralcharts.com/en/gm/1-learn/7-technical-analysis/26-technical-indicator/456-chande-kroll-stop
 */
export const chandeKrollStop = indicatorFunction({
  name: "chandeKrollStop",
  series: ["high", "low", "close"],
  parameters: {
    length: length(10, { label: "ATR length" }),
    multiplier: float("Multiplier", 1, { min: 0.01, max: 100 }),
    smoothing: length(9, { label: "Stop length" }),
  },
  outputs: ["long", "short"],
  firstIndex: ({ length, smoothing }) => length + smoothing - 1,
  kernel({ length, multiplier, smoothing }, memory) {
    const range = new AverageTrueRange(memory, length);
    const highest = new WindowHighest(memory, length);
    const lowest = new WindowLowest(memory, length);
    const longStop = new WindowHighest(memory, smoothing);
    const shortStop = new WindowLowest(memory, smoothing);
    return (inputs, { long, short }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const high = inputs.high[i] ?? NaN;
        const low = inputs.low[i] ?? NaN;
        const distance = multiplier * range.next(high, low, inputs.close[i] ?? NaN);
        long[i] = longStop.next(highest.next(high) - distance);
        short[i] = shortStop.next(lowest.next(low) + distance);
      }
    };
  },
});

export const chandeKrollStopDefinition = /* @__PURE__ */ defineIndicator(chandeKrollStop, {
  id: "chande-kroll-stop",
  name: "Chande Kroll stop",
  category: "trend",
  summary: "Stops for longs and shorts that stay put through noise: extremes of a chandelier's extremes.",
  convention:
    "Wilder's ATR from bar 1 on; the stop made of highs is called the long one (pandas-ta), by others the short one.",
  formula: "long = highest(highest(high, p) - x·atr(p), q); short = lowest(lowest(low, p) + x·atr(p), q)",
  reference:
    "https://www.centralcharts.com/en/gm/1-learn/7-technical-analysis/26-technical-indicator/456-chande-kroll-stop",
  repaint: "clean",
  outputs: {
    long: { label: "Stop of longs", pane: "overlay", style: "line" },
    short: { label: "Stop of shorts", pane: "overlay", style: "line" },
  },
});
