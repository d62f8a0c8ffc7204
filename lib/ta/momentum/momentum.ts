import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";

/**
 * Momentum: the change over `length` bars, in the unit of the values.
 *
 * Formula: `value - value[i - length]`. First value at index `length`.
 * Reference: TA-Lib 0.6 MOM, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MOM.c
 */
export const momentum = indicatorFunction({
  name: "momentum",
  series: ["values"],
  parameters: { length: length(10) },
  outputs: ["momentum"],
  firstIndex: ({ length }) => length,
  history: ({ length }) => length,
  kernel:
    ({ length }) =>
    ({ values }, { momentum }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        momentum[i] = i - origin < length ? NaN : (values[i] ?? NaN) - (values[i - length] ?? NaN);
      }
    },
});

export const momentumDefinition = /* @__PURE__ */ defineIndicator(momentum, {
  id: "momentum",
  name: "Momentum",
  category: "momentum",
  summary: "How much the price has moved over the last bars, in units of price.",
  convention: "A difference, not a ratio (TA-Lib, Tulip).",
  formula: "value - value[i-length]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MOM.c",
  repaint: "clean",
  outputs: { momentum: { label: "Momentum", pane: "separate", style: "line" } },
});
