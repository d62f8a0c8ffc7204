import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";

/**
 * Coefficient of variation, the standard deviation as a fraction of the mean: comparable between assets.
 *
 * Formula: `variation = σ / mean`, population standard deviation and mean of the last `length` values. First value at
 * index `length - 1`. 0 where the mean is 0.
 * Reference: Wikipedia, https://en.wikipedia.org/wiki/Coefficient_of_variation
 */
export const coefficientOfVariation = indicatorFunction({
  name: "coefficientOfVariation",
  series: ["values"],
  parameters: { length: length(20) },
  outputs: ["variation"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const moments = new WindowMoments(memory, length);
    return ({ values }, { variation }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const deviation = Math.sqrt(moments.next(values[i] ?? NaN));
        variation[i] = moments.mean === 0 ? 0 : deviation / moments.mean;
      }
    };
  },
});

export const coefficientOfVariationDefinition = /* @__PURE__ */ defineIndicator(coefficientOfVariation, {
  id: "coefficient-of-variation",
  name: "Coefficient of variation",
  category: "statistic",
  summary:
    "The deviation of prices as a fraction of their average: restlessness one can compare between assets.",
  convention: "Population deviation over the mean, a fraction and not per cent; negative where the mean is.",
  formula: "variation = √(Σ (v - mean)²/length)/mean",
  reference: "https://en.wikipedia.org/wiki/Coefficient_of_variation",
  repaint: "clean",
  outputs: { variation: { label: "Variation", pane: "separate", style: "line" } },
});
