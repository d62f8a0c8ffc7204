import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { DirectionalIndicators } from "@/lib/ta/nodes/directional-indicators";

/**
 * Plus directional indicator of Wilder, 0 to 100: the share of the true range that went upwards.
 *
 * Formula: `plusDi = 100·dm / tr`, where `dm` (upward directional movement) and `tr` (true range) are
 * Wilder's running sums `s[i] = s[i - 1] - s[i - 1] / length + x[i]`, seeded with the sum of their first
 * `length - 1` values.
 * First value at index `length`. A market without range (`tr` below 1e-14) gives 0, as in TA-Lib.
 * Reference: TA-Lib 0.6 PLUS_DI, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_PLUS_DI.c
 */
export const plusDi = indicatorFunction({
  name: "plusDi",
  series: ["high", "low", "close"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["plusDi"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const indicators = new DirectionalIndicators(memory, length);
    return ({ high, low, close }, { plusDi }, { from, to }) => {
      for (let i = from; i < to; i++) {
        indicators.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        plusDi[i] = indicators.plus;
      }
    };
  },
});

/**
 * Minus directional indicator of Wilder, 0 to 100: the share of the true range that went downwards.
 *
 * Formula: `minusDi = 100·dm / tr`, where `dm` (downward directional movement) and `tr` (true range) are
 * Wilder's running sums `s[i] = s[i - 1] - s[i - 1] / length + x[i]`, seeded with the sum of their first
 * `length - 1` values.
 * First value at index `length`. A market without range (`tr` below 1e-14) gives 0, as in TA-Lib.
 * Reference: TA-Lib 0.6 MINUS_DI, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MINUS_DI.c
 */
export const minusDi = indicatorFunction({
  name: "minusDi",
  series: ["high", "low", "close"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["minusDi"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const indicators = new DirectionalIndicators(memory, length);
    return ({ high, low, close }, { minusDi }, { from, to }) => {
      for (let i = from; i < to; i++) {
        indicators.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        minusDi[i] = indicators.minus;
      }
    };
  },
});

export const plusDiDefinition = /* @__PURE__ */ defineIndicator(plusDi, {
  id: "plus-di",
  name: "Plus directional indicator",
  category: "trend",
  summary:
    "The share of the market's travel that went upwards, in percent: above its minus twin the bulls lead.",
  convention: "Wilder's running sums seeded with `length` - 1 bars; 0 when there is no range (TA-Lib).",
  formula: "+di = 100·wilderSum(+dm) / wilderSum(tr)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_PLUS_DI.c",
  repaint: "clean",
  outputs: { plusDi: { label: "+DI", pane: "separate", style: "line" } },
});

export const minusDiDefinition = /* @__PURE__ */ defineIndicator(minusDi, {
  id: "minus-di",
  name: "Minus directional indicator",
  category: "trend",
  summary:
    "The share of the market's travel that went downwards, in percent: above its plus twin the bears lead.",
  convention: "Wilder's running sums seeded with `length` - 1 bars; 0 when there is no range (TA-Lib).",
  formula: "-di = 100·wilderSum(-dm) / wilderSum(tr)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MINUS_DI.c",
  repaint: "clean",
  outputs: { minusDi: { label: "−DI", pane: "separate", style: "line" } },
});
