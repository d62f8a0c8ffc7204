import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { DominantPhase } from "@/lib/ta/nodes/dominant-phase";

const FIRST = 63;
const RADIANS = Math.PI / 180;

/**
 * Hilbert transform: the sine of the dominant cycle's phase and the sine 45 degrees ahead, -1 to 1.
 *
 * Formula: `sine = sin(phase)`, `lead = sin(phase + 45°)` with the phase of `htDcPhase`. First value at index 63.
 * On a price that does not move the phase is 90 degrees and one bar of the cycle.
 * Reference: TA-Lib 0.6 HT_SINE, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_HT_SINE.c
 */
export const htSine = indicatorFunction({
  name: "htSine",
  series: ["values"],
  parameters: {},
  outputs: ["sine", "lead"],
  firstIndex: () => FIRST,
  kernel(_, memory) {
    const cycle = new DominantPhase(memory);
    return ({ values }, { sine, lead }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const degrees = cycle.next(values[i] ?? NaN);
        const phase = i - origin < FIRST ? NaN : degrees;
        sine[i] = Math.sin(phase * RADIANS);
        lead[i] = Math.sin((phase + 45) * RADIANS);
      }
    };
  },
});

export const htSineDefinition = /* @__PURE__ */ defineIndicator(htSine, {
  id: "ht-sine",
  name: "Hilbert transform: sine wave",
  category: "cycle",
  summary: "The market's swing as a pure wave and the same wave ahead of time: they cross near its turns.",
  convention: "Sine and sine 45 degrees ahead of the dominant cycle's phase, as in TA-Lib.",
  formula: "sine = sin(phase); lead = sin(phase + 45°), phase that of the dominant cycle",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_HT_SINE.c",
  repaint: "clean",
  outputs: {
    sine: { label: "Sine", pane: "separate", style: "line" },
    lead: { label: "Lead sine", pane: "separate", style: "line" },
  },
});
