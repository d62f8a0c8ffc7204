import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, float, length } from "@/lib/ta/core/parameter";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";
import { bollingerBatch } from "@/lib/ta/volatility/bollinger-batch";

/**
 * Bollinger bands, in the unit of the values.
 *
 * Formula: `middle = average(v, length)`, `upper = middle + up·σ`, `lower = middle - down·σ`, where `σ` is the
 * population standard deviation of the last `length` values around their mean, whatever the type of average. First
 * value at index `length - 1` with a simple average. Bands of a market that does not move lie on each other.
 * Reference: TA-Lib 0.6 BBANDS, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_BBANDS.c
 */
export const bollinger = indicatorFunction({
  name: "bollinger",
  series: ["values"],
  parameters: {
    length: length(20, { min: 2 }),
    up: float("Deviations up", 2, { min: 0, max: 100 }),
    down: float("Deviations down", 2, { min: 0, max: 100 }),
    type: choice("Type of average", "sma", MOVING_AVERAGE_TYPES),
  },
  outputs: ["upper", "middle", "lower"],
  firstIndex: ({ length, type }) => Math.max(length - 1, movingAverageFirstIndex(type, length)),
  kernel({ length, up, down, type }, memory) {
    const moments = new WindowMoments(memory, length);
    const average = movingAverageNode(memory, type, length);
    return ({ values }, { upper, middle, lower }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const deviation = Math.sqrt(moments.next(value));
        const mean = type === "sma" ? moments.mean : average.next(value);
        middle[i] = Number.isNaN(deviation) ? NaN : mean;
        upper[i] = mean + up * deviation;
        lower[i] = mean - down * deviation;
      }
    };
  },
  batch: bollingerBatch,
  hasBatch: ({ type }) => type === "sma",
});

export const bollingerDefinition = /* @__PURE__ */ defineIndicator(bollinger, {
  id: "bollinger",
  name: "Bollinger bands",
  category: "volatility",
  summary:
    "A channel as wide as the price has lately been restless: touching a band is unusual, a squeeze is calm.",
  convention: "Population deviation (divided by `length`), as TA-Lib, Skender, Tulip and Pine have it.",
  formula:
    "middle = average(v, length); upper = middle + up·σ; lower = middle - down·σ; σ² = mean((v - mean)²)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_BBANDS.c",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper band", pane: "overlay", style: "line" },
    middle: { label: "Middle band", pane: "overlay", style: "line" },
    lower: { label: "Lower band", pane: "overlay", style: "line" },
  },
});
