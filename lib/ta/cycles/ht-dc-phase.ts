import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { DominantPhase } from "@/lib/ta/nodes/dominant-phase";

const FIRST = 63;

/**
 * Hilbert transform: the phase of the dominant cycle in degrees, -45 to 315.
 *
 * Formula: `real` and `imaginary` are the sums of sine and cosine times the smoothed prices of one dominant cycle,
 * newest first; `phase = atan(real / imaginary) + 90 + 360 / period`, and 180 more when `imaginary` is negative,
 * 360 less above 315. Everything starts at zero at bar 37. First value at index 63.
 * On a price that does not move both sums are 0 and their angle counts as 0: `phase = 90 + 360 / period` (TA-Lib
 * answers the angle of the sums' rounding errors).
 * Reference: TA-Lib 0.6 HT_DCPHASE, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_HT_DCPHASE.c
 */
export const htDcPhase = indicatorFunction({
  name: "htDcPhase",
  series: ["values"],
  parameters: {},
  outputs: ["phase"],
  firstIndex: () => FIRST,
  kernel(_, memory) {
    const cycle = new DominantPhase(memory);
    return ({ values }, { phase }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const degrees = cycle.next(values[i] ?? NaN);
        phase[i] = i - origin < FIRST ? NaN : degrees;
      }
    };
  },
});

export const htDcPhaseDefinition = /* @__PURE__ */ defineIndicator(htDcPhase, {
  id: "ht-dc-phase",
  name: "Hilbert transform: dominant cycle phase",
  category: "cycle",
  summary:
    "Where in its strongest swing the market is, in degrees: even steps mean a cycle, a stall a trend.",
  convention: "Phase over one dominant cycle of smoothed prices, -45 to 315 degrees, as in TA-Lib.",
  formula:
    "real, imaginary = Σ sin, cos(360°·k/period)·smooth[i-k] over one period; phase = atan(real/imaginary) + 90 + 360/period (+180 if imaginary < 0, -360 above 315)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_HT_DCPHASE.c",
  repaint: "clean",
  outputs: { phase: { label: "Phase", pane: "separate", style: "line" } },
});
