import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { Squeeze, SqueezeMomentum } from "@/lib/ta/nodes/squeeze";

/**
 * Squeeze pro: the TTM squeeze with three Keltner channels, which say how tight it is.
 *
 * Formula: `momentum` as in `ttmSqueeze`. `squeeze` is 3, 2 or 1 where the Bollinger bands lie inside the narrow,
 * the normal or the wide channel (the narrowest that holds them), -1 where both lie outside the wide one, else 0.
 * `squeeze` starts at index `max(length - 1, keltnerLength)`, `momentum` at `2·keltnerLength - 2`. A market that
 * does not move gives 0.
 * Reference: pandas-ta-classic squeeze_pro,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/squeeze_pro.py
 */
export const squeezePro = indicatorFunction({
  name: "squeezePro",
  series: ["high", "low", "close"],
  parameters: {
    length: length(20, { label: "Bollinger length" }),
    multiplier: float("Bollinger multiplier", 2, { min: 0.01, max: 100 }),
    keltnerLength: length(20, { label: "Keltner length" }),
    wide: float("Wide multiplier", 2, { min: 0.01, max: 100 }),
    normal: float("Normal multiplier", 1.5, { min: 0.01, max: 100 }),
    narrow: float("Narrow multiplier", 1, { min: 0.01, max: 100 }),
  },
  outputs: ["momentum", "squeeze"],
  firstIndex: ({ length, keltnerLength }) => ({
    momentum: 2 * keltnerLength - 2,
    squeeze: Math.max(length - 1, keltnerLength),
  }),
  kernel({ length, multiplier, keltnerLength, wide, normal, narrow }, memory) {
    const bands = new Squeeze(memory, { length, multiplier, keltnerLength });
    const distance = new SqueezeMomentum(memory, keltnerLength);
    const state = () => {
      if (bands.isInside(narrow)) return 3;
      if (bands.isInside(normal)) return 2;
      if (bands.isInside(wide)) return 1;
      return bands.isOutside(wide) ? -1 : 0;
    };
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

export const squeezeProDefinition = /* @__PURE__ */ defineIndicator(squeezePro, {
  id: "squeeze-pro",
  name: "Squeeze pro",
  category: "momentum",
  summary:
    "How tightly volatility is squeezed: 3 narrow, 2 normal, 1 wide, -1 released, 0 neither; with momentum.",
  convention: "The states of pandas-ta in one output, the momentum that of the TTM squeeze.",
  formula:
    "squeeze = 3, 2, 1: sma ± m·σ inside sma ± narrow, normal, wide·sma(tr), -1: outside wide, else 0; momentum as in the TTM squeeze",
  reference:
    "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/squeeze_pro.py",
  repaint: "clean",
  outputs: {
    momentum: { label: "Momentum", pane: "separate", style: "histogram" },
    squeeze: { label: "Squeeze", pane: "separate", style: "line" },
  },
});
