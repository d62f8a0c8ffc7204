import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { weightedWindow } from "@/lib/ta/moving-averages/weighted-window";

const WEIGHTS = [-3, -6, -5, 3, 21, 46, 67, 74, 67, 46, 21, 3, -5, -6, -3];

/**
 * Spencer's 15-point moving average, in the unit of the values: it lets a cubic trend pass unchanged.
 *
 * Formula: the mean of the last 15 values with the weights -3, -6, -5, 3, 21, 46, 67, 74, 67 … -3 (sum 320). It is
 * placed at the newest of them, so it is seven bars late; placed at the middle one, as in statistics, it would look
 * seven bars ahead. First value at index 14.
 * Reference: https://mathworld.wolfram.com/Spencers15-PointMovingAverage.html
 */
export const spencer = indicatorFunction({
  name: "spencer",
  series: ["values"],
  parameters: {},
  outputs: ["spencer"],
  firstIndex: () => WEIGHTS.length - 1,
  history: () => WEIGHTS.length - 1,
  kernel: () => weightedWindow("spencer", WEIGHTS),
});

export const spencerDefinition = /* @__PURE__ */ defineIndicator(spencer, {
  id: "spencer",
  name: "Spencer's 15-point moving average",
  category: "moving-average",
  summary: "A statistician's smoother that keeps the shape of swings; shown seven bars late, never ahead.",
  convention: "Placed at the newest of the 15 bars, not at the middle one, which would look ahead.",
  formula:
    "spencer[i] = (-3v[i] - 6v[i-1] - 5v[i-2] + 3v[i-3] + 21v[i-4] + 46v[i-5] + 67v[i-6] + 74v[i-7] + 67v[i-8] + … - 3v[i-14]) / 320",
  reference: "https://mathworld.wolfram.com/Spencers15-PointMovingAverage.html",
  repaint: "clean",
  outputs: { spencer: { label: "Spencer", pane: "overlay", style: "line" } },
});
