import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * Donchian channel of the bars before the present one, in the unit of the prices; its width as a fraction of the
 * middle. A high above the upper line is a breakout.
 *
 * Formula: `upper = max(high[i - length] … high[i - 1])`, `lower = min(low[i - length] … low[i - 1])`,
 * `middle = (upper + lower)/2`, `width = (upper - lower) / middle`. First value at index `length`. On a market that
 * does not move all three lie on the price; there is no width where the middle is 0.
 * Reference: Skender, https://dotnet.stockindicators.dev/indicators/Donchian/
 */
export const donchian = indicatorFunction({
  name: "donchian",
  series: ["high", "low"],
  parameters: { length: length(20) },
  outputs: ["upper", "middle", "lower", "width"],
  firstIndex: ({ length }) => length,
  sparse: ["width"],
  kernel({ length }, memory) {
    const highest = new WindowHighest(memory, length);
    const lowest = new WindowLowest(memory, length);
    const last = memory.track({ highest: NaN, lowest: NaN });
    return ({ high, low }, { upper, middle, lower, width }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const range = last.highest - last.lowest;
        const centre = last.lowest + range / 2;
        upper[i] = last.highest;
        middle[i] = centre;
        lower[i] = last.lowest;
        width[i] = centre === 0 ? NaN : range / centre;
        last.highest = highest.next(high[i] ?? NaN);
        last.lowest = lowest.next(low[i] ?? NaN);
      }
    };
  },
});

export const donchianDefinition = /* @__PURE__ */ defineIndicator(donchian, {
  id: "donchian",
  name: "Donchian channel",
  category: "volatility",
  summary: "The highest high and lowest low of the bars before this one: beyond them the market breaks out.",
  convention:
    "The present bar is left out (Skender, StockCharts); the price channel is the same with it (TradingView).",
  formula:
    "upper = max(high[i-length] … high[i-1]); lower = min(low[i-length] … low[i-1]); " +
    "middle = (upper + lower)/2; width = (upper - lower)/middle",
  reference: "https://dotnet.stockindicators.dev/indicators/Donchian/",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    middle: { label: "Middle", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
    width: { label: "Width", pane: "separate", style: "line" },
  },
});
