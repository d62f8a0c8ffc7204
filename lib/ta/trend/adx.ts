import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AverageDirectionalIndex } from "@/lib/ta/nodes/average-directional-index";
import { DirectionalIndicators } from "@/lib/ta/nodes/directional-indicators";
import { adxBatch } from "@/lib/ta/trend/adx-batch";

/**
 * Average directional index of Wilder, 0 to 100: the strength of a trend, up or down.
 *
 * Formula: `adx[i] = adx[i - 1] + (dx[i] - adx[i - 1]) / length`, where `dx` is the directional index, seeded
 * with the mean of the first `length` of it. First value at index `2·length - 1`.
 * A bar without direction counts as 0 in the seed and leaves the average as it is behind it, as in TA-Lib; a
 * market that never moved gives 0.
 * Reference: TA-Lib 0.6 ADX, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ADX.c
 */
export const adx = indicatorFunction({
  name: "adx",
  series: ["high", "low", "close"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["adx"],
  firstIndex: ({ length }) => 2 * length - 1,
  kernel({ length }, memory) {
    const indicators = new DirectionalIndicators(memory, length);
    const average = new AverageDirectionalIndex(memory, length);
    return ({ high, low, close }, { adx }, { from, to }) => {
      for (let i = from; i < to; i++) {
        indicators.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        adx[i] = average.next(indicators.plus, indicators.minus);
      }
    };
  },
  batch: adxBatch,
});

export const adxDefinition = /* @__PURE__ */ defineIndicator(adx, {
  id: "adx",
  name: "Average directional index",
  category: "trend",
  summary: "How strong a trend is, from 0 to 100, whichever way it goes: above 25 it is usually called one.",
  convention:
    "Wilder smoothing seeded with the mean of `length` directional indexes, first at 2·length - 1 (TA-Lib).",
  formula: "dx = 100·|+di - -di| / (+di + -di); adx[i] = adx[i-1] + (dx[i] - adx[i-1])/length",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ADX.c",
  repaint: "clean",
  outputs: { adx: { label: "ADX", pane: "separate", style: "line" } },
});
