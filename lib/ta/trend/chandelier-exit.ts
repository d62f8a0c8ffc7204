import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * Chandelier exit of LeBeau: stops hung from the extremes of the window, in the unit of the prices.
 *
 * Formula: `long = highest(high, length) - multiplier · atr(length)`, `short = lowest(low, length) +
 * multiplier · atr(length)`. First value at index `length`. On a price that never moves both are the price.
 * Reference: Skender Chandelier exit, https://dotnet.stockindicators.dev/indicators/Chandelier/
 */
export const chandelierExit = indicatorFunction({
  name: "chandelierExit",
  series: ["high", "low", "close"],
  parameters: { length: length(22), multiplier: float("Multiplier", 3, { min: 0.01, max: 100 }) },
  outputs: ["long", "short"],
  firstIndex: ({ length }) => length,
  kernel({ length, multiplier }, memory) {
    const range = new AverageTrueRange(memory, length);
    const highest = new WindowHighest(memory, length);
    const lowest = new WindowLowest(memory, length);
    return (inputs, { long, short }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const high = inputs.high[i] ?? NaN;
        const low = inputs.low[i] ?? NaN;
        const distance = multiplier * range.next(high, low, inputs.close[i] ?? NaN);
        long[i] = highest.next(high) - distance;
        short[i] = lowest.next(low) + distance;
      }
    };
  },
});

export const chandelierExitDefinition = /* @__PURE__ */ defineIndicator(chandelierExit, {
  id: "chandelier-exit",
  name: "Chandelier exit",
  category: "trend",
  summary: "Stops a few average ranges below the highest high for longs, above the lowest low for shorts.",
  convention: "Wilder's ATR and extremes of the same window, the present bar included (Skender).",
  formula: "long = highest(high, n) - multiplier·atr(n); short = lowest(low, n) + multiplier·atr(n)",
  reference: "https://dotnet.stockindicators.dev/indicators/Chandelier/",
  repaint: "clean",
  outputs: {
    long: { label: "Exit of longs", pane: "overlay", style: "line" },
    short: { label: "Exit of shorts", pane: "overlay", style: "line" },
  },
});
