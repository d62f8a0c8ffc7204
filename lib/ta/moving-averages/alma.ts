import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length, type ParameterValues } from "@/lib/ta/core/parameter";

/** A bar costs as many steps as the length has bars, so the length is bounded. */
const LENGTH_MAX = 200;

const PARAMETERS = {
  length: length(9, { max: LENGTH_MAX }),
  offset: float("Offset", 0.85, { min: 0, max: 1, step: 0.05 }),
  sigma: float("Sigma", 6, { min: 0.1, max: 100, step: 0.5 }),
};

/**
 * Moving average of Arnaud Legoux, in the unit of the values: the weights are a bell around a place in the window.
 *
 * Formula: `alma = Σ w[j]·v[i - length + 1 + j] / Σ w[j]` for j from 0 (oldest) to `length - 1`, with
 * `w[j] = exp(-(j - offset·(length - 1))² / (2·(length / sigma)²))`. First value at index `length - 1`.
 * A bar costs `length` steps, at most 200.
 * Reference: Skender ALMA, https://dotnet.stockindicators.dev/indicators/Alma/
 */
export const alma = indicatorFunction({
  name: "alma",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["alma"],
  firstIndex: ({ length }) => length - 1,
  history: ({ length }) => length - 1,
  kernel(parameters) {
    const { length } = parameters;
    const weights = weightsOf(parameters);
    return ({ values }, { alma }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        if (i - origin < length - 1) {
          alma[i] = NaN;
          continue;
        }
        const oldest = i - length + 1;
        const newest = values[i] ?? NaN;
        let sum = 0;
        // Distances from the newest value: a level far from zero costs no digits.
        for (let j = 0; j < length; j++) sum += (weights[j] ?? NaN) * ((values[oldest + j] ?? NaN) - newest);
        alma[i] = newest + sum;
      }
    };
  },
});

/** The bell, oldest first; its sum is 1. */
function weightsOf({ length, offset, sigma }: ParameterValues<typeof PARAMETERS>): Float64Array {
  const centre = offset * (length - 1);
  const width = length / sigma;
  const weights = Float64Array.from({ length }, (_, j) =>
    Math.exp(-((j - centre) ** 2) / (2 * width * width)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

export const almaDefinition = /* @__PURE__ */ defineIndicator(alma, {
  id: "alma",
  name: "Arnaud Legoux moving average",
  category: "moving-average",
  summary: "An average weighted by a bell near the newest bars: smooth, with the lag set by its offset.",
  convention:
    "The centre offset·(`length` - 1) is not rounded and counts from the oldest bar (Skender, Pine).",
  formula:
    "w[j] = exp(-(j - offset·(length-1))² / (2·(length/sigma)²)); alma[i] = Σ w[j]·v[i-length+1+j] / Σ w[j]",
  reference: "https://dotnet.stockindicators.dev/indicators/Alma/",
  repaint: "clean",
  outputs: { alma: { label: "ALMA", pane: "overlay", style: "line" } },
});
