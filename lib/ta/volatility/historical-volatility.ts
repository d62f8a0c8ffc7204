import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { logRatio } from "@/lib/ta/nodes/log-ratio";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";

/**
 * Historical volatility from closes, a year's, as a fraction (0.2 is 20 %).
 *
 * Formula: `√barsPerYear` times the sample standard deviation (divided by `length - 1`) of the last `length`
 * logarithmic returns `ln(v[i]/v[i - 1])`. First value at index `length`. A return from or to a value that is not
 * positive is left out, and its bar has no value. 0 on a market that does not move.
 * Reference: pandas-ta HVOL (which multiplies by 100),
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volatility/hvol.py
 */
export const historicalVolatility = indicatorFunction({
  name: "historicalVolatility",
  series: ["values"],
  parameters: {
    length: length(20, { min: 2 }),
    barsPerYear: float("Bars per year", 252, { min: 1, max: 1e6, step: 1 }),
  },
  outputs: ["volatility"],
  firstIndex: ({ length }) => length,
  sparse: ["volatility"],
  kernel({ length, barsPerYear }, memory) {
    const returns = new WindowMoments(memory, length);
    const scale = (barsPerYear * length) / (length - 1);
    const last = memory.track({ value: NaN });
    return ({ values }, { volatility }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        volatility[i] = Math.sqrt(scale * returns.next(logRatio(value, last.value)));
        last.value = value;
      }
    };
  },
});

export const historicalVolatilityDefinition = /* @__PURE__ */ defineIndicator(historicalVolatility, {
  id: "historical-volatility",
  name: "Historical volatility",
  category: "volatility",
  summary: "How much the price has lately varied, scaled to a year: what options are priced against.",
  convention:
    "Logarithmic returns, sample deviation and 252 bars a year (pandas-ta), as a fraction instead of per cent.",
  formula: "σ = √barsPerYear·stddev(ln(v[i]/v[i-1]), length), divided by length - 1",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volatility/hvol.py",
  repaint: "clean",
  outputs: { volatility: { label: "Volatility", pane: "separate", style: "line" } },
});
