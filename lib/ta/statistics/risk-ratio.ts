import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { int, length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { SimpleReturn } from "@/lib/ta/nodes/simple-return";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

const PARAMETERS = {
  length: length(252, { min: 2 }),
  periods: int("Bars per year", 252, { min: 1, max: 1_000_000 }),
};

/**
 * Rolling Sharpe ratio per year without unit, at a risk-free rate of 0.
 *
 * Formula: `sharpe = mean(r) / s·√periods` over the last `length` returns `r`, `s` their sample standard deviation
 * (divided by `length - 1`), `periods` the bars of a year. A return is the change over the size of the value before,
 * 0 where that is 0. First value at index `length`. 0 when the returns are all equal.
 * Reference: Wikipedia, https://en.wikipedia.org/wiki/Sharpe_ratio
 */
export const rollingSharpe = indicatorFunction({
  name: "rollingSharpe",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["sharpe"],
  firstIndex: ({ length }) => length,
  kernel({ length, periods }, memory) {
    const returns = new SimpleReturn(memory);
    const moments = new WindowMoments(memory, length);
    const scale = Math.sqrt((periods * (length - 1)) / length);
    return ({ values }, { sharpe }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const variance = moments.next(returns.next(values[i] ?? NaN));
        sharpe[i] = variance === 0 ? 0 : (moments.mean / Math.sqrt(variance)) * scale;
      }
    };
  },
});

export const rollingSharpeDefinition = /* @__PURE__ */ defineIndicator(rollingSharpe, {
  id: "rolling-sharpe",
  name: "Rolling Sharpe ratio",
  category: "statistic",
  summary: "What holding the asset has earned for its ups and downs: mean return over deviation, per year.",
  convention: "Simple returns, sample deviation, no risk-free rate, times the root of the bars per year.",
  formula: "r = (v[i] - v[i-1])/|v[i-1]|; sharpe = mean(r)/√(Σ (r - mean(r))²/(length-1))·√periods",
  reference: "https://en.wikipedia.org/wiki/Sharpe_ratio",
  repaint: "clean",
  outputs: { sharpe: { label: "Sharpe", pane: "separate", style: "line" } },
});

/**
 * Rolling Sortino ratio per year without unit, at a required return of 0.
 *
 * Formula: `sortino = mean(r) / √(Σ min(r, 0)² / length)·√periods` over the last `length` returns `r`, `periods` the
 * bars of a year. A return is the change over the size of the value before, 0 where that is 0. First value at index
 * `length`. 0 when no return is negative.
 * Reference: Wikipedia, https://en.wikipedia.org/wiki/Sortino_ratio
 */
export const rollingSortino = indicatorFunction({
  name: "rollingSortino",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["sortino"],
  firstIndex: ({ length }) => length,
  kernel({ length, periods }, memory) {
    const returns = new SimpleReturn(memory);
    const average = new SimpleAverage(memory, length);
    const losses = new BlockSum(memory, length);
    const scale = Math.sqrt(periods * length);
    return ({ values }, { sortino }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const change = returns.next(values[i] ?? NaN);
        const mean = average.next(change);
        const loss = Math.min(change, 0);
        const squares = losses.next(loss * loss);
        sortino[i] = squares === 0 ? 0 : (mean / Math.sqrt(squares)) * scale;
      }
    };
  },
});

export const rollingSortinoDefinition = /* @__PURE__ */ defineIndicator(rollingSortino, {
  id: "rolling-sortino",
  name: "Rolling Sortino ratio",
  category: "statistic",
  summary: "What holding the asset has earned for its losses: mean return over downside deviation, per year.",
  convention:
    "Simple returns, downside taken over all bars and below 0, times the root of the bars per year.",
  formula: "r = (v[i] - v[i-1])/|v[i-1]|; sortino = mean(r)/√(Σ min(r, 0)²/length)·√periods",
  reference: "https://en.wikipedia.org/wiki/Sortino_ratio",
  repaint: "clean",
  outputs: { sortino: { label: "Sortino", pane: "separate", style: "line" } },
});
