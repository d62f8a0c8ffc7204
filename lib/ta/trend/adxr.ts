import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { DirectionalRating } from "@/lib/ta/nodes/directional-rating";

/**
 * Average directional index rating of Wilder, 0 to 100: the average directional index, calmed by an earlier
 * one.
 *
 * Formula: `adxr[i] = (adx[i] + adx[i - (length - 1)]) / 2`. First value at index `3·length - 2`.
 * A market that never moved gives 0.
 * Reference: TA-Lib 0.6 ADXR, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ADXR.c
 */
export const adxr = indicatorFunction({
  name: "adxr",
  series: ["high", "low", "close"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["adxr"],
  firstIndex: ({ length }) => 3 * length - 2,
  kernel({ length }, memory) {
    const rating = new DirectionalRating(memory, length);
    return ({ high, low, close }, { adxr }, { from, to }) => {
      for (let i = from; i < to; i++) adxr[i] = rating.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
    };
  },
});

export const adxrDefinition = /* @__PURE__ */ defineIndicator(adxr, {
  id: "adxr",
  name: "Average directional index rating",
  category: "trend",
  summary: "Trend strength averaged with that of some bars before: a slower ADX for comparing markets.",
  convention: "The earlier value is `length` - 1 bars back, as in TA-Lib; Skender takes `length` bars.",
  formula: "adxr[i] = (adx[i] + adx[i-length+1]) / 2",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ADXR.c",
  repaint: "clean",
  outputs: { adxr: { label: "ADXR", pane: "separate", style: "line" } },
});
