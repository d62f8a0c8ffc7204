import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { DominantCycle } from "@/lib/ta/nodes/dominant-cycle";
import { InstantaneousTrend } from "@/lib/ta/nodes/instantaneous-trend";

/** Bars before the first value, and those before the cycle is measured. */
const FIRST = 63;
const SKIPPED = 37;

/**
 * Hilbert transform: the instantaneous trend line, in the unit of the values.
 *
 * Formula: `mean[i]` is the mean of the values over one dominant cycle (its period rounded to whole bars);
 * `trend = (4·mean[i] + 3·mean[i - 1] + 2·mean[i - 2] + mean[i - 3]) / 10`. Everything starts at zero at bar 37.
 * First value at index 63.
 * Reference: TA-Lib 0.6 HT_TRENDLINE, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_HT_TRENDLINE.c
 */
export const htTrendline = indicatorFunction({
  name: "htTrendline",
  series: ["values"],
  parameters: {},
  outputs: ["trend"],
  firstIndex: () => FIRST,
  kernel(_, memory) {
    const cycle = new DominantCycle(memory, SKIPPED);
    const line = new InstantaneousTrend(memory);
    return ({ values }, { trend }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const level = line.next(value, cycle.next(value));
        trend[i] = i - origin < FIRST ? NaN : level;
      }
    };
  },
});

export const htTrendlineDefinition = /* @__PURE__ */ defineIndicator(htTrendline, {
  id: "ht-trendline",
  name: "Hilbert transform: instantaneous trend line",
  category: "moving-average",
  summary:
    "An average exactly as long as the market's present swing, so the swing drops out and the trend stays.",
  convention:
    "Average of raw prices over the dominant cycle in the form, the start and the first bar of TA-Lib.",
  formula:
    "mean[i] = mean of v over one dominant cycle; trend = (4·mean[i] + 3·mean[i-1] + 2·mean[i-2] + mean[i-3])/10",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_HT_TRENDLINE.c",
  repaint: "clean",
  outputs: { trend: { label: "Trend line", pane: "overlay", style: "line" } },
});
