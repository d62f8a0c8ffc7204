import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { DirectionalMovement } from "@/lib/ta/nodes/directional-movement";
import { WilderSum } from "@/lib/ta/nodes/wilder-sum";

/**
 * Upward directional movement of Wilder, in the unit of the prices: a running sum, not an average.
 *
 * Formula: `plusDm[i] = plusDm[i - 1] - plusDm[i - 1] / length + up[i]`, where `up` is how much higher the
 * high is than the one before if it is positive and larger than the fall of the low, else 0; seeded with the
 * sum of `up[1] … up[length - 1]`. First value at index `length - 1`, at length 1 at index 1. 0 on a flat
 * market.
 * Reference: TA-Lib 0.6 PLUS_DM, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_PLUS_DM.c
 */
export const plusDm = indicatorFunction({
  name: "plusDm",
  series: ["high", "low"],
  parameters: { length: length(14) },
  outputs: ["plusDm"],
  firstIndex: ({ length }) => Math.max(length - 1, 1),
  kernel({ length }, memory) {
    const movement = new DirectionalMovement(memory);
    const sum = new WilderSum(memory, length);
    return ({ high, low }, { plusDm }, { from, to }) => {
      for (let i = from; i < to; i++) {
        movement.next(high[i] ?? NaN, low[i] ?? NaN);
        plusDm[i] = sum.next(movement.plus);
      }
    };
  },
});

/**
 * Downward directional movement of Wilder, in the unit of the prices: a running sum, not an average.
 *
 * Formula: `minusDm[i] = minusDm[i - 1] - minusDm[i - 1] / length + down[i]`, where `down` is how much lower
 * the low is than the one before if it is positive and larger than the rise of the high, else 0; seeded with
 * the sum of `down[1] … down[length - 1]`. First value at index `length - 1`, at length 1 at index 1. 0 on a
 * flat market.
 * Reference: TA-Lib 0.6 MINUS_DM, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MINUS_DM.c
 */
export const minusDm = indicatorFunction({
  name: "minusDm",
  series: ["high", "low"],
  parameters: { length: length(14) },
  outputs: ["minusDm"],
  firstIndex: ({ length }) => Math.max(length - 1, 1),
  kernel({ length }, memory) {
    const movement = new DirectionalMovement(memory);
    const sum = new WilderSum(memory, length);
    return ({ high, low }, { minusDm }, { from, to }) => {
      for (let i = from; i < to; i++) {
        movement.next(high[i] ?? NaN, low[i] ?? NaN);
        minusDm[i] = sum.next(movement.minus);
      }
    };
  },
});

export const plusDmDefinition = /* @__PURE__ */ defineIndicator(plusDm, {
  id: "plus-dm",
  name: "Plus directional movement",
  category: "trend",
  summary: "How far the highs have pushed upwards of late, in units of price.",
  convention:
    "Wilder's running sum seeded with `length` - 1 movements; equal moves of high and low count 0 (TA-Lib).",
  formula:
    "up[i] = high[i] - high[i-1] if > 0 and > low[i-1] - low[i], else 0; dm[i] = dm[i-1] - dm[i-1]/length + up[i]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_PLUS_DM.c",
  repaint: "clean",
  outputs: { plusDm: { label: "+DM", pane: "separate", style: "line" } },
});

export const minusDmDefinition = /* @__PURE__ */ defineIndicator(minusDm, {
  id: "minus-dm",
  name: "Minus directional movement",
  category: "trend",
  summary: "How far the lows have pushed downwards of late, in units of price.",
  convention:
    "Wilder's running sum seeded with `length` - 1 movements; equal moves of high and low count 0 (TA-Lib).",
  formula:
    "down[i] = low[i-1] - low[i] if > 0 and > high[i] - high[i-1], else 0; dm[i] = dm[i-1] - dm[i-1]/length + down[i]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MINUS_DM.c",
  repaint: "clean",
  outputs: { minusDm: { label: "−DM", pane: "separate", style: "line" } },
});
