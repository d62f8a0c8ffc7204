import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";

/**
 * Z-score: how many standard deviations the value stands above the mean of its window.
 *
 * Formula: `zScore = (v - mean) / σ`, mean and population standard deviation of the last `length` values. First value
 * at index `length - 1`. 0 when the values are all equal.
 * Reference: Skender StdDev, https://dotnet.stockindicators.dev/indicators/StdDev/
 */
export const zScore = indicatorFunction({
  name: "zScore",
  series: ["values"],
  parameters: { length: length(30, { min: 2 }) },
  outputs: ["zScore"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const base = new AboveFirst(memory);
    const moments = new WindowMoments(memory, length);
    return ({ values }, { zScore }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const above = base.next(values[i] ?? NaN);
        const variance = moments.next(above);
        zScore[i] = variance === 0 ? 0 : (above - moments.mean) / Math.sqrt(variance);
      }
    };
  },
});

export const zScoreDefinition = /* @__PURE__ */ defineIndicator(zScore, {
  id: "z-score",
  name: "Z-score",
  category: "statistic",
  summary: "How many standard deviations the price stands above or below its own average.",
  convention: "Population deviation (Skender); pandas-ta divides by `length - 1` and gives smaller numbers.",
  formula: "zScore = (v - mean)/σ; σ² = Σ (v - mean)²/length",
  reference: "https://dotnet.stockindicators.dev/indicators/StdDev/",
  repaint: "clean",
  outputs: { zScore: { label: "Z-score", pane: "separate", style: "line" } },
});
