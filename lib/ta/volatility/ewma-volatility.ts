import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float } from "@/lib/ta/core/parameter";
import { ExponentialAverage } from "@/lib/ta/nodes/exponential-average";
import { logRatio } from "@/lib/ta/nodes/log-ratio";

/**
 * Volatility of RiskMetrics: an exponential average of squared returns, a year's, as a fraction (0.2 is 20 %).
 *
 * Formula: `σ²[i] = decay·σ²[i - 1] + (1 - decay)·ln(v[i]/v[i - 1])²`, seeded with the first square; answered is
 * `√(barsPerYear·σ²)`. First value at index 1. A return from or to a value that is not positive is left out, and its
 * bar has no value. 0 on a market that has not moved yet.
 * Reference: quarks ewma, https://rdrr.io/cran/quarks/man/ewma.html
 */
export const ewmaVolatility = indicatorFunction({
  name: "ewmaVolatility",
  series: ["values"],
  parameters: {
    decay: float("Decay factor", 0.94, { min: 0, max: 0.9999, step: 0.01 }),
    barsPerYear: float("Bars per year", 252, { min: 1, max: 1e6, step: 1 }),
  },
  outputs: ["volatility"],
  firstIndex: () => 1,
  sparse: ["volatility"],
  kernel({ decay, barsPerYear }, memory) {
    const variance = new ExponentialAverage(memory, 1, 1 - decay);
    const last = memory.track({ value: NaN });
    return ({ values }, { volatility }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const change = logRatio(value, last.value);
        volatility[i] = Math.sqrt(barsPerYear * variance.next(change * change));
        last.value = value;
      }
    };
  },
});

export const ewmaVolatilityDefinition = /* @__PURE__ */ defineIndicator(ewmaVolatility, {
  id: "ewma-volatility",
  name: "EWMA volatility",
  category: "volatility",
  summary: "A year's volatility in which the latest returns weigh most: it reacts at once and calms slowly.",
  convention:
    "RiskMetrics with decay 0.94 and no mean taken off, this bar's return included, 252 bars a year.",
  formula: "σ²[i] = decay·σ²[i-1] + (1-decay)·ln(v[i]/v[i-1])²; volatility = √(barsPerYear·σ²)",
  reference: "https://rdrr.io/cran/quarks/man/ewma.html",
  repaint: "clean",
  outputs: { volatility: { label: "Volatility", pane: "separate", style: "line" } },
});
