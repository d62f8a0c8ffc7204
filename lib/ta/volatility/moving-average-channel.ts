import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, length } from "@/lib/ta/core/parameter";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";

/**
 * Moving average channel: an average of the highs and an average of the lows, in the unit of the prices.
 *
 * Formula: `upper = average(high, upperLength)`, `lower = average(low, lowerLength)`. Each starts where its average
 * does, with a simple one at its length less 1. On a market that does not move both lie on the price.
 * Reference: https://www.forex.in.rs/high-low-moving-average/
 */
export const movingAverageChannel = indicatorFunction({
  name: "movingAverageChannel",
  series: ["high", "low"],
  parameters: {
    upperLength: length(10, { label: "Length of highs" }),
    lowerLength: length(8, { label: "Length of lows" }),
    type: choice("Type of average", "sma", MOVING_AVERAGE_TYPES),
  },
  outputs: ["upper", "lower"],
  firstIndex: ({ upperLength, lowerLength, type }) => ({
    upper: movingAverageFirstIndex(type, upperLength),
    lower: movingAverageFirstIndex(type, lowerLength),
  }),
  kernel({ upperLength, lowerLength, type }, memory) {
    const highs = movingAverageNode(memory, type, upperLength);
    const lows = movingAverageNode(memory, type, lowerLength);
    return ({ high, low }, { upper, lower }, { from, to }) => {
      for (let i = from; i < to; i++) {
        upper[i] = highs.next(high[i] ?? NaN);
        lower[i] = lows.next(low[i] ?? NaN);
      }
    };
  },
});

export const movingAverageChannelDefinition = /* @__PURE__ */ defineIndicator(movingAverageChannel, {
  id: "moving-average-channel",
  name: "Moving average channel",
  category: "volatility",
  summary: "An average of the highs and one of the lows: bars wholly outside show a trend, inside a range.",
  convention:
    "Simple averages of ten highs and eight lows unless told otherwise, as the rule is usually quoted.",
  formula: "upper = average(high, upperLength); lower = average(low, lowerLength)",
  reference: "https://www.forex.in.rs/high-low-moving-average/",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
  },
});
