import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AverageDirectionalIndex } from "@/lib/ta/nodes/average-directional-index";
import { DirectionalIndicators } from "@/lib/ta/nodes/directional-indicators";

/**
 * Directional movement index of Wilder, 0 to 100: both directional indicators and the strength of the trend.
 *
 * Formula: `plus = 100·dm⁺ / tr`, `minus = 100·dm⁻ / tr` of Wilder's running sums; `adx` is the Wilder
 * average of `100·|plus - minus| / (plus + minus)`. First values at index `length`, of `adx` at
 * `2·length - 1`.
 * All three are 0 on a market that never moved; a bar without direction leaves `adx` as it is, as in TA-Lib.
 * Reference: TA-Lib 0.6 PLUS_DI, MINUS_DI and ADX,
 * https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ADX.c
 */
export const dmi = indicatorFunction({
  name: "dmi",
  series: ["high", "low", "close"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["plus", "minus", "adx"],
  firstIndex: ({ length }) => ({ plus: length, minus: length, adx: 2 * length - 1 }),
  kernel({ length }, memory) {
    const indicators = new DirectionalIndicators(memory, length);
    const average = new AverageDirectionalIndex(memory, length);
    return ({ high, low, close }, { plus, minus, adx }, { from, to }) => {
      for (let i = from; i < to; i++) {
        indicators.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        plus[i] = indicators.plus;
        minus[i] = indicators.minus;
        adx[i] = average.next(indicators.plus, indicators.minus);
      }
    };
  },
});

export const dmiDefinition = /* @__PURE__ */ defineIndicator(dmi, {
  id: "dmi",
  name: "Directional movement index",
  category: "trend",
  summary: "Who leads, buyers or sellers, and how strong the trend is: +DI, −DI and ADX in one pane.",
  convention: "Wilder's sums and averages with TA-Lib's seeds, one length for all three lines.",
  formula:
    "plus = 100·wilderSum(+dm) / wilderSum(tr); minus alike; adx = wilder(100·|plus - minus| / (plus + minus))",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ADX.c",
  repaint: "clean",
  outputs: {
    plus: { label: "+DI", pane: "separate", style: "line" },
    minus: { label: "−DI", pane: "separate", style: "line" },
    adx: { label: "ADX", pane: "separate", style: "line" },
  },
});
