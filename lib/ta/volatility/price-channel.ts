import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * Price channel: the highest high and the lowest low of the last `length` bars, the present one among them, and the
 * middle between, in the unit of the prices.
 *
 * Formula: `upper = max(high, length)`, `lower = min(low, length)`, `middle = (upper + lower)/2`. First value at index
 * `length - 1`. On a market that does not move all three lie on the price.
 * Reference: pandas-ta DONCHIAN,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volatility/donchian.py
 */
export const priceChannel = indicatorFunction({
  name: "priceChannel",
  series: ["high", "low"],
  parameters: { length: length(20) },
  outputs: ["upper", "middle", "lower"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const highest = new WindowHighest(memory, length);
    const lowest = new WindowLowest(memory, length);
    return ({ high, low }, { upper, middle, lower }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const top = highest.next(high[i] ?? NaN);
        const bottom = lowest.next(low[i] ?? NaN);
        upper[i] = top;
        middle[i] = bottom + (top - bottom) / 2;
        lower[i] = bottom;
      }
    };
  },
});

export const priceChannelDefinition = /* @__PURE__ */ defineIndicator(priceChannel, {
  id: "price-channel",
  name: "Price channel",
  category: "volatility",
  summary: "The highest high and lowest low of the last bars, this one included: where the market has been.",
  convention:
    "The present bar counts (pandas-ta, TradingView's Donchian); the Donchian channel here leaves it out.",
  formula: "upper = max(high, length); lower = min(low, length); middle = (upper + lower)/2",
  reference:
    "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volatility/donchian.py",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    middle: { label: "Middle", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
  },
});
