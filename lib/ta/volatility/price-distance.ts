import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/**
 * Price distance, in the unit of the prices: the way a price goes at least within a bar and to it.
 *
 * Formula: `distance = 2·(high - low) - |close - open| + |open - close[i - 1]|`. First value at index 1. 0 on a
 * market that does not move.
 * Reference: https://www.prorealcode.com/prorealtime-indicators/pricedistance/
 */
export const priceDistance = indicatorFunction({
  name: "priceDistance",
  series: ["open", "high", "low", "close"],
  parameters: {},
  outputs: ["distance"],
  firstIndex: () => 1,
  kernel(_, memory) {
    const last = memory.track({ close: NaN });
    return ({ open, high, low, close }, { distance }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const start = open[i] ?? NaN;
        const end = close[i] ?? NaN;
        const range = (high[i] ?? NaN) - (low[i] ?? NaN);
        distance[i] = 2 * range - Math.abs(end - start) + Math.abs(start - last.close);
        last.close = end;
      }
    };
  },
});

export const priceDistanceDefinition = /* @__PURE__ */ defineIndicator(priceDistance, {
  id: "price-distance",
  name: "Price distance",
  category: "volatility",
  summary: "The shortest way a price can have gone through a bar, the gap before it included.",
  convention: "ProRealCode's formula as pandas-ta has it, over one bar.",
  formula: "distance = 2·(high - low) - |close - open| + |open - close[i-1]|",
  reference: "https://www.prorealcode.com/prorealtime-indicators/pricedistance/",
  repaint: "clean",
  outputs: { distance: { label: "Distance", pane: "separate", style: "line" } },
});
