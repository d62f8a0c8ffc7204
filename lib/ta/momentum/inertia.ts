import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { RelativeVolatility } from "@/lib/ta/nodes/relative-volatility";
import { WindowLine } from "@/lib/ta/nodes/window-line";

/**
 * Inertia of Dorsey: the relative volatility index smoothed by regression, around 0 to 100.
 *
 * Formula: with `σ` the population deviation of the last `volatilityLength` values,
 * `rvi = 100·ema(σ at rises) / (ema(σ at rises) + ema(σ at falls))`, `inertia` the end of the least-squares line
 * through the last `length` of it. First value at index `length + 2·volatilityLength - 3`. A market that does not
 * move has an `rvi` of 0.
 * Reference: pandas-ta-classic inertia,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/inertia.py
 */
export const inertia = indicatorFunction({
  name: "inertia",
  series: ["values"],
  parameters: {
    length: length(20),
    volatilityLength: length(14, { label: "Volatility length", min: 2 }),
  },
  outputs: ["inertia"],
  firstIndex: ({ length, volatilityLength }) => length + 2 * volatilityLength - 3,
  kernel({ length, volatilityLength }, memory) {
    const volatility = new RelativeVolatility(memory, volatilityLength);
    const line = new WindowLine(memory, length);
    return ({ values }, { inertia }, { from, to }) => {
      for (let i = from; i < to; i++) inertia[i] = line.next(volatility.next(values[i] ?? NaN));
    };
  },
});

export const inertiaDefinition = /* @__PURE__ */ defineIndicator(inertia, {
  id: "inertia",
  name: "Inertia",
  category: "momentum",
  summary: "Relative volatility smoothed by a regression line: above 50 the trend has upward inertia.",
  convention: "Relative volatility of the closes with seeded exponential averages (pandas-ta, not refined).",
  formula:
    "rvi = 100·ema(σ·[value > value[1]])/(ema(σ·[value > value[1]]) + ema(σ·[value < value[1]])); inertia = linreg(rvi, length)",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/inertia.py",
  repaint: "clean",
  outputs: { inertia: { label: "Inertia", pane: "separate", style: "line" } },
});
