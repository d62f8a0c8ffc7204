import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { RelativeVolatility } from "@/lib/ta/nodes/relative-volatility";

/**
 * Relative volatility index of Dorsey, 0 to 100: a strength index of deviations instead of price changes.
 *
 * Formula: `rvi = 100·up / (up + down)`, where `up` and `down` are exponential averages of the deviation of the last
 * `length` values on rises and on falls (0 on others), seeded with means. First value at index `2·length - 2`.
 * A market that does not move gives 0.
 * Reference: pandas-ta RVI,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volatility/rvi.py
 */
export const relativeVolatilityIndex = indicatorFunction({
  name: "relativeVolatilityIndex",
  series: ["values"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["rvi"],
  firstIndex: ({ length }) => 2 * length - 2,
  kernel({ length }, memory) {
    const share = new RelativeVolatility(memory, length);
    return ({ values }, { rvi }, { from, to }) => {
      for (let i = from; i < to; i++) rvi[i] = share.next(values[i] ?? NaN);
    };
  },
});

export const relativeVolatilityIndexDefinition = /* @__PURE__ */ defineIndicator(relativeVolatilityIndex, {
  id: "relative-volatility-index",
  name: "Relative volatility index",
  category: "volatility",
  summary: "On which side the market is volatile: above 50 on its rises, below 50 on its falls.",
  convention: "Dorsey's index of closes with one length for deviation and smoothing (pandas-ta).",
  formula: "rvi = 100·up / (up + down); up, down = ema of stdev(close, length) on rises, on falls",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volatility/rvi.py",
  repaint: "clean",
  outputs: { rvi: { label: "RVI", pane: "separate", style: "line" } },
});
