import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { Squeeze, SqueezeMomentum } from "@/lib/ta/nodes/squeeze";

/**
 * TTM squeeze of Carter: momentum in the unit of the prices, and the state of the squeeze.
 *
 * Formula: `momentum` is the end of the regression line through the last `keltnerLength` values of
 * `close - ((hh + ll) / 2 + sma(close)) / 2`, with highest high, lowest low and average over `keltnerLength` bars.
 * `squeeze` is 1 (on) where the Bollinger bands (`length`, `multiplier`, population deviation) lie inside the
 * Keltner channel `sma(close) ± keltnerMultiplier·sma(true range)`, -1 (off) where both lie outside, else 0.
 * `squeeze` starts at index `max(length - 1, keltnerLength)` (bar 0 has no true range), `momentum` at
 * `2·keltnerLength - 2`. A market that does not move is neither on nor off: 0.
 * Reference: https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/ttm-squeeze
 */
export const ttmSqueeze = indicatorFunction({
  name: "ttmSqueeze",
  series: ["high", "low", "close"],
  parameters: {
    length: length(20, { label: "Bollinger length" }),
    multiplier: float("Bollinger multiplier", 2, { min: 0.01, max: 100 }),
    keltnerLength: length(20, { label: "Keltner length" }),
    keltnerMultiplier: float("Keltner multiplier", 1.5, { min: 0.01, max: 100 }),
  },
  outputs: ["momentum", "squeeze"],
  firstIndex: ({ length, keltnerLength }) => ({
    momentum: 2 * keltnerLength - 2,
    squeeze: Math.max(length - 1, keltnerLength),
  }),
  kernel({ length, multiplier, keltnerLength, keltnerMultiplier }, memory) {
    const bands = new Squeeze(memory, { length, multiplier, keltnerLength });
    const distance = new SqueezeMomentum(memory, keltnerLength);
    const state = () => (bands.isInside(keltnerMultiplier) ? 1 : bands.isOutside(keltnerMultiplier) ? -1 : 0);
    return ({ high, low, close }, { momentum, squeeze }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const top = high[i] ?? NaN;
        const bottom = low[i] ?? NaN;
        const price = close[i] ?? NaN;
        momentum[i] = distance.next(top, bottom, price);
        squeeze[i] = bands.next(top, bottom, price) ? state() : NaN;
      }
    };
  },
});

export const ttmSqueezeDefinition = /* @__PURE__ */ defineIndicator(ttmSqueeze, {
  id: "ttm-squeeze",
  name: "TTM squeeze",
  category: "momentum",
  summary:
    "Whether volatility is squeezed before a move (1), released (-1) or neither (0), with the momentum.",
  convention:
    "Momentum is a regression as at StockCharts, the channel a simple average and mean true range (pandas-ta).",
  formula:
    "momentum = linreg(close - ((hh+ll)/2 + sma)/2); squeeze = 1: sma ± m·σ inside sma ± k·sma(tr), -1: outside, else 0",
  reference:
    "https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/ttm-squeeze",
  repaint: "clean",
  outputs: {
    momentum: { label: "Momentum", pane: "separate", style: "histogram" },
    squeeze: { label: "Squeeze", pane: "separate", style: "line" },
  },
});
