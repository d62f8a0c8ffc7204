import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { RangePosition } from "@/lib/ta/nodes/range-position";

/**
 * Premier stochastic oscillator of Leibfarth, -1 to 1.
 *
 * Formula: `k` is the place of the close in the range of the last `length` bars, 0 to 100; `s = ema(ema(0.1·(k - 50)))`
 * over `√smoothing` bars, rounded; `pso = (e^s - 1) / (e^s + 1)`. The averages are seeded with the mean of their
 * first values. First value at index `length + 2·√smoothing - 3`. A range of 0 gives `k = 0`.
 * Reference: Lean PremierStochasticOscillator,
 * https://github.com/QuantConnect/Lean/blob/master/Indicators/PremierStochasticOscillator.cs
 */
export const premierStochastic = indicatorFunction({
  name: "premierStochastic",
  series: ["high", "low", "close"],
  parameters: {
    length: length(8),
    smoothing: length(25, { label: "Smoothing" }),
  },
  outputs: ["premierStochastic"],
  firstIndex: ({ length, smoothing }) => length - 1 + 2 * (rootOf(smoothing) - 1),
  kernel({ length, smoothing }, memory) {
    const position = new RangePosition(memory, length);
    const once = emaNode(memory, rootOf(smoothing));
    const twice = emaNode(memory, rootOf(smoothing));
    return ({ high, low, close }, { premierStochastic }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const k = position.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        premierStochastic[i] = Math.tanh(twice.next(once.next(0.1 * (k - 50))) / 2);
      }
    };
  },
});

function rootOf(smoothing: number): number {
  return Math.round(Math.sqrt(smoothing));
}

export const premierStochasticDefinition = /* @__PURE__ */ defineIndicator(premierStochastic, {
  id: "premier-stochastic",
  name: "Premier stochastic",
  category: "momentum",
  summary: "A doubly smoothed stochastic bent into -1 to 1: quick, and clear about its extremes.",
  convention: "Leibfarth's formula with averages over the root of `smoothing`; Lean takes that root itself.",
  formula: "s = ema(ema(0.1·(stochastic(length) - 50), √smoothing), √smoothing); pso = (e^s - 1)/(e^s + 1)",
  reference: "https://github.com/QuantConnect/Lean/blob/master/Indicators/PremierStochasticOscillator.cs",
  repaint: "clean",
  outputs: { premierStochastic: { label: "PSO", pane: "separate", style: "line" } },
});
