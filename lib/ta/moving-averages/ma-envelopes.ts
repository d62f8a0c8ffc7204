import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, float, length } from "@/lib/ta/core/parameter";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";

/**
 * Moving average envelopes: a moving average and two lines a fixed percentage above and below it, in the unit of the
 * values.
 *
 * Formula: `middle = ma(v, length)` of the chosen type, `upper, lower = middle ± |middle|·percent/100`. First values
 * where that average has its first: at index `length - 1` for a simple one. An average below zero has its envelopes
 * on their own sides as well.
 * Reference: Skender MaEnvelopes, https://dotnet.stockindicators.dev/indicators/MaEnvelopes/
 */
export const maEnvelopes = indicatorFunction({
  name: "maEnvelopes",
  series: ["values"],
  parameters: {
    length: length(20),
    percent: float("Distance in percent", 2.5, { min: 0, max: 100, step: 0.1 }),
    type: choice("Type of average", "sma", MOVING_AVERAGE_TYPES),
  },
  outputs: ["upper", "middle", "lower"],
  firstIndex: ({ type, length }) => movingAverageFirstIndex(type, length),
  kernel({ length, percent, type }, memory) {
    const average = movingAverageNode(memory, type, length);
    return ({ values }, { upper, middle, lower }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const level = average.next(values[i] ?? NaN);
        const distance = (Math.abs(level) * percent) / 100;
        upper[i] = level + distance;
        middle[i] = level;
        lower[i] = level - distance;
      }
    };
  },
});

export const maEnvelopesDefinition = /* @__PURE__ */ defineIndicator(maEnvelopes, {
  id: "ma-envelopes",
  name: "Moving average envelopes",
  category: "moving-average",
  summary: "A channel a fixed percentage around an average: beyond it the price has strayed unusually far.",
  convention: "Twenty bars and 2.5 % of a simple average unless told otherwise (Skender).",
  formula:
    "middle = ma(v, length); upper = middle + |middle|·percent/100; lower = middle - |middle|·percent/100",
  reference: "https://dotnet.stockindicators.dev/indicators/MaEnvelopes/",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    middle: { label: "Middle", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
  },
});
