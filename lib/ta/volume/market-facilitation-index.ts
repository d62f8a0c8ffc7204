import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/**
 * Market facilitation index of Williams, in price per unit of volume: how far the market travels for what is traded.
 *
 * Formula: `marketfi = (high - low) / volume`. First value at index 0. A bar without volume has 0.
 * Reference: Tulip Indicators marketfi, https://tulipindicators.org/marketfi
 */
export const marketFacilitationIndex = indicatorFunction({
  name: "marketFacilitationIndex",
  series: ["high", "low", "volume"],
  parameters: {},
  outputs: ["marketfi"],
  firstIndex: () => 0,
  kernel() {
    return ({ high, low, volume }, { marketfi }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const traded = volume[i] ?? NaN;
        marketfi[i] = traded === 0 ? 0 : ((high[i] ?? NaN) - (low[i] ?? NaN)) / traded;
      }
    };
  },
});

export const marketFacilitationIndexDefinition = /* @__PURE__ */ defineIndicator(marketFacilitationIndex, {
  id: "market-facilitation-index",
  name: "Market facilitation index",
  category: "volume",
  summary: "The range a bar covers per unit of volume: how willingly the market moves.",
  convention: "The range over the volume without scaling (Tulip), 0 for a bar without volume.",
  formula: "marketfi = (high - low) / volume",
  reference: "https://tulipindicators.org/marketfi",
  repaint: "clean",
  outputs: { marketfi: { label: "MFI (Williams)", pane: "separate", style: "histogram" } },
});
