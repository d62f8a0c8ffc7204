import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { DirectionalRating } from "@/lib/ta/nodes/directional-rating";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";

const PARAMETERS = {
  length: length(14, { min: 2 }),
  moveValue: float("Value of a move of one", 50, { min: 0, max: 1e6, step: 1 }),
  margin: float("Margin of a contract", 3000, { min: 1, max: 1e9, step: 100 }),
  commission: float("Commission", 10, { min: 0, max: 1e6, step: 1 }),
};

/**
 * Commodity selection index of Wilder: which market moves most, and most steadily, for its margin and costs.
 *
 * Formula: `csi = 100·adxr·atr·(moveValue / √margin) / (150 + commission)`, where `adxr` is the average
 * directional index rating, `atr` the average true range of the same length, `moveValue` the money that a
 * contract earns when the price moves by one, `margin` and `commission` in the same money. First value at
 * index `3·length - 2`.
 * 0 on a market that never moved.
 * Reference: https://www.prorealcode.com/prorealtime-indicators/wilders-csi-commodity-selection-index/
 */
export const commoditySelectionIndex = indicatorFunction({
  name: "commoditySelectionIndex",
  series: ["high", "low", "close"],
  parameters: PARAMETERS,
  outputs: ["commoditySelectionIndex"],
  firstIndex: ({ length }) => 3 * length - 2,
  kernel({ length, moveValue, margin, commission }, memory) {
    const rating = new DirectionalRating(memory, length);
    const range = new AverageTrueRange(memory, length);
    const factor = (100 * (moveValue / Math.sqrt(margin))) / (150 + commission);
    return (inputs, { commoditySelectionIndex }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const high = inputs.high[i] ?? NaN;
        const low = inputs.low[i] ?? NaN;
        const close = inputs.close[i] ?? NaN;
        const travel = range.next(high, low, close);
        commoditySelectionIndex[i] = factor * rating.next(high, low, close) * travel;
      }
    };
  },
});

export const commoditySelectionIndexDefinition = /* @__PURE__ */ defineIndicator(commoditySelectionIndex, {
  id: "commodity-selection-index",
  name: "Commodity selection index",
  category: "momentum",
  summary:
    "Ranks markets for a trend follower: trend strength times range, weighed by margin and commission.",
  convention: "Wilder's formula with its factor of 100, on TA-Lib's ADXR and ATR of one length.",
  formula: "csi = 100·adxr·atr·(moveValue / √margin) / (150 + commission)",
  reference: "https://www.prorealcode.com/prorealtime-indicators/wilders-csi-commodity-selection-index/",
  repaint: "clean",
  outputs: { commoditySelectionIndex: { label: "CSI", pane: "separate", style: "line" } },
});
