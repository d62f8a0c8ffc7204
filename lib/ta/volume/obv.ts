import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { CompensatedSum } from "@/lib/ta/nodes/compensated-sum";

/**
 * On-balance volume, in units of volume: the volume of rising bars less that of falling ones, so far.
 *
 * Formula: `obv[i] = obv[i - 1] ± volume[i]` by the sign of `values[i] - values[i - 1]`, unchanged when that is 0;
 * it starts with the whole volume of the first bar, so its level depends on where the series begins. The sum is
 * compensated: it does not drift.
 * Reference: TA-Lib 0.6 OBV, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_OBV.c
 */
export const obv = indicatorFunction({
  name: "obv",
  series: ["values", "volume"],
  parameters: {},
  outputs: ["obv"],
  firstIndex: () => 0,
  kernel(_, memory) {
    const sum = new CompensatedSum(memory);
    const last = memory.track({ value: -Infinity });
    return ({ values, volume }, { obv }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        obv[i] = sum.next(Math.sign(value - last.value) * (volume[i] ?? NaN));
        last.value = value;
      }
    };
  },
});

export const obvDefinition = /* @__PURE__ */ defineIndicator(obv, {
  id: "obv",
  name: "On-balance volume",
  category: "volume",
  summary:
    "A running count of volume, added on rising bars and taken off on falling ones: who feeds the trend.",
  convention:
    "Starts with the volume of the first bar (TA-Lib); other libraries start at 0, a constant apart.",
  formula: "obv[i] = obv[i-1] + sign(close[i] - close[i-1])·volume[i]; obv[0] = volume[0]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_OBV.c",
  repaint: "clean",
  outputs: { obv: { label: "OBV", pane: "separate", style: "line" } },
});
