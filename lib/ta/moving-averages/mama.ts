import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float } from "@/lib/ta/core/parameter";
import { MesaAdaptiveAverage } from "@/lib/ta/nodes/mesa-adaptive";

/**
 * MESA adaptive moving average of Ehlers and the average that follows it, in the unit of the values.
 *
 * Formula: `mama[i] = k·v[i] + (1 - k)·mama[i - 1]`, `fama[i] = k/2·mama[i] + (1 - k/2)·fama[i - 1]` with
 * `k = fast / degrees`, at least `slow`, where `degrees` (at least 1) is how far the phase of the cycle (that of
 * `htPhasor`) fell since the last bar. Everything starts at zero at bar 12. First value at index 32.
 * A price that does not move has the phase 0, and so `k = fast`.
 * Reference: TA-Lib 0.6 MAMA, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MAMA.c
 */
export const mama = indicatorFunction({
  name: "mama",
  series: ["values"],
  parameters: {
    fast: float("Fast limit", 0.5, { min: 0.01, max: 0.99, step: 0.01 }),
    slow: float("Slow limit", 0.05, { min: 0.01, max: 0.99, step: 0.01 }),
  },
  outputs: ["mama", "fama"],
  firstIndex: () => 32,
  kernel({ fast, slow }, memory) {
    const average = new MesaAdaptiveAverage(memory, fast, slow);
    return ({ values }, { mama, fama }, { from, to }) => {
      for (let i = from; i < to; i++) {
        mama[i] = average.next(values[i] ?? NaN);
        fama[i] = average.following;
      }
    };
  },
});

export const mamaDefinition = /* @__PURE__ */ defineIndicator(mama, {
  id: "mama",
  name: "MESA adaptive moving average",
  category: "moving-average",
  summary: "An average that hurries when the cycle turns and waits in between, with a slower one to cross.",
  convention: "Of the close, started from zero at bar 12, as in TA-Lib (Skender reads hl2 and never agrees).",
  formula:
    "k = max(fast / fall of the phase in degrees, slow); mama[i] = k·v[i] + (1-k)·mama[i-1]; fama[i] = k/2·mama[i] + (1-k/2)·fama[i-1]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MAMA.c",
  repaint: "clean",
  outputs: {
    mama: { label: "MAMA", pane: "overlay", style: "line" },
    fama: { label: "FAMA", pane: "overlay", style: "line" },
  },
});
