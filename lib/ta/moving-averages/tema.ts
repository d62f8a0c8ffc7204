import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { TripleExponentialAverage } from "@/lib/ta/nodes/triple-exponential-average";

/**
 * Triple exponential moving average of Mulloy, in the unit of the values.
 *
 * Formula: `tema = 3·a - 3·b + ema(b)` with `a = ema(v)` and `b = ema(a)`, each average seeded with the mean of its
 * first `length` values. First value at index `3·(length - 1)`.
 * Reference: TA-Lib 0.6 TEMA, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_TEMA.c
 */
export const tema = indicatorFunction({
  name: "tema",
  series: ["values"],
  parameters: { length: length(20) },
  outputs: ["tema"],
  firstIndex: ({ length }) => 3 * (length - 1),
  kernel({ length }, memory) {
    const average = new TripleExponentialAverage(memory, length);
    return ({ values }, { tema }, { from, to }) => {
      for (let i = from; i < to; i++) tema[i] = average.next(values[i] ?? NaN);
    };
  },
});

export const temaDefinition = /* @__PURE__ */ defineIndicator(tema, {
  id: "tema",
  name: "Triple exponential moving average",
  category: "moving-average",
  summary:
    "An exponential average with even less lag than the double one: close to the price and quick to turn.",
  convention:
    "All averages seeded with a mean, first value at 3·(`length` - 1) (TA-Lib, Tulip), not at `length` - 1 (Skender).",
  formula: "a = ema(v, length); b = ema(a, length); tema = 3·a - 3·b + ema(b, length)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_TEMA.c",
  repaint: "clean",
  outputs: { tema: { label: "TEMA", pane: "overlay", style: "line" } },
});
