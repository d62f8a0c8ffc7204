import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { DoubleExponentialAverage } from "@/lib/ta/nodes/double-exponential-average";

/**
 * Double exponential moving average of Mulloy, in the unit of the values.
 *
 * Formula: `dema = 2·a - ema(a)` with `a = ema(v)`, each average seeded with the mean of its first `length` values.
 * First value at index `2·(length - 1)`.
 * Reference: TA-Lib 0.6 DEMA, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_DEMA.c
 */
export const dema = indicatorFunction({
  name: "dema",
  series: ["values"],
  parameters: { length: length(20) },
  outputs: ["dema"],
  firstIndex: ({ length }) => 2 * (length - 1),
  kernel({ length }, memory) {
    const average = new DoubleExponentialAverage(memory, length);
    return ({ values }, { dema }, { from, to }) => {
      for (let i = from; i < to; i++) dema[i] = average.next(values[i] ?? NaN);
    };
  },
});

export const demaDefinition = /* @__PURE__ */ defineIndicator(dema, {
  id: "dema",
  name: "Double exponential moving average",
  category: "moving-average",
  summary: "An exponential average with most of its lag taken out: it turns sooner, and overshoots more.",
  convention:
    "Both averages seeded with a mean, first value at 2·(`length` - 1) (TA-Lib, Tulip), not at `length` - 1 (Skender).",
  formula: "a = ema(v, length); dema = 2·a - ema(a, length)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_DEMA.c",
  repaint: "clean",
  outputs: { dema: { label: "DEMA", pane: "overlay", style: "line" } },
});
