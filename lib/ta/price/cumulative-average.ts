import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/**
 * Cumulative average: the mean of all values since the first bar, in their unit. To anchor it elsewhere, hand it the
 * bars from there on.
 *
 * Formula: `cumulativeAverage[i] = (v[0] + … + v[i]) / (i + 1)`. First value at index 0.
 * Reference: Wikipedia, https://en.wikipedia.org/wiki/Moving_average#Cumulative_average
 */
export const cumulativeAverage = indicatorFunction({
  name: "cumulativeAverage",
  series: ["values"],
  parameters: {},
  outputs: ["cumulativeAverage"],
  firstIndex: () => 0,
  kernel(_, memory) {
    // Only distances from the first value are added up: a level far from zero costs no digits.
    const run = memory.track({ base: NaN, sum: 0 });
    return ({ values }, { cumulativeAverage }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        run.sum += value - run.base;
        cumulativeAverage[i] = run.base + run.sum / (i - origin + 1);
      }
    };
  },
});

export const cumulativeAverageDefinition = /* @__PURE__ */ defineIndicator(cumulativeAverage, {
  id: "cumulative-average",
  name: "Cumulative average price",
  category: "price-transform",
  summary: "The mean of every typical price since the first bar: what the whole chart cost on average.",
  convention:
    "Begins at the first bar, gives every bar the same weight, and reads the typical price by default.",
  formula: "cumulativeAverage[i] = (v[0] + … + v[i]) / (i + 1)",
  reference: "https://en.wikipedia.org/wiki/Moving_average#Cumulative_average",
  repaint: "clean",
  sources: { values: "hlc3" },
  outputs: { cumulativeAverage: { label: "Cumulative average", pane: "overlay", style: "line" } },
});
