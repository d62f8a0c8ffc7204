import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/**
 * Price times volume: the turnover of a bar in the currency of the price.
 *
 * Formula: `turnover = values·volume`. First value at index 0.
 * Reference: pandas-ta PVOL,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volume/pvol.py
 */
export const priceVolume = indicatorFunction({
  name: "priceVolume",
  series: ["values", "volume"],
  parameters: {},
  outputs: ["turnover"],
  firstIndex: () => 0,
  kernel() {
    return ({ values, volume }, { turnover }, { from, to }) => {
      for (let i = from; i < to; i++) turnover[i] = (values[i] ?? NaN) * (volume[i] ?? NaN);
    };
  },
});

/**
 * Price-volume rank of Macek, 1 to 4: whether price and volume rose together.
 *
 * Formula: 1 where the value did not fall and the volume did not, 2 where the volume alone fell, 3 where the value
 * alone fell, 4 where both did. First value at index 1; an unchanged market is 1.
 * Reference: FM Labs, https://www.fmlabs.com/reference/default.htm?url=PVrank.htm
 */
export const priceVolumeRank = indicatorFunction({
  name: "priceVolumeRank",
  series: ["values", "volume"],
  parameters: {},
  outputs: ["rank"],
  firstIndex: () => 1,
  history: () => 1,
  kernel() {
    return ({ values, volume }, { rank }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const priceFell = (values[i] ?? NaN) < (values[i - 1] ?? NaN);
        const volumeFell = (volume[i] ?? NaN) < (volume[i - 1] ?? NaN);
        rank[i] = i === origin ? NaN : 1 + (priceFell ? 2 : 0) + (volumeFell ? 1 : 0);
      }
    };
  },
});

export const priceVolumeDefinition = /* @__PURE__ */ defineIndicator(priceVolume, {
  id: "price-volume",
  name: "Price times volume",
  category: "volume",
  summary: "What the volume of a bar was worth: turnover in money instead of pieces.",
  convention: "The product with the close, without a sign (pandas-ta's default).",
  formula: "turnover = close·volume",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volume/pvol.py",
  repaint: "clean",
  outputs: { turnover: { label: "Turnover", pane: "separate", style: "histogram" } },
});

export const priceVolumeRankDefinition = /* @__PURE__ */ defineIndicator(priceVolumeRank, {
  id: "price-volume-rank",
  name: "Price-volume rank",
  category: "volume",
  summary:
    "One number for whether price and volume rose or fell together: 1 is the strongest, 4 the weakest.",
  convention:
    "Unchanged counts as risen (Macek, pandas-ta); the first bar, which has nothing to compare, has none.",
  formula: "rank = 1 + 2·(close[i] < close[i-1]) + (volume[i] < volume[i-1])",
  reference: "https://www.fmlabs.com/reference/default.htm?url=PVrank.htm",
  repaint: "clean",
  outputs: { rank: { label: "PVR", pane: "separate", style: "histogram" } },
});
