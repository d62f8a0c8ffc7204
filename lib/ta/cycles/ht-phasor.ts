import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { DominantCycle } from "@/lib/ta/nodes/dominant-cycle";

/** Bars before the first value, and those before the cycle is measured. */
const FIRST = 32;
const SKIPPED = 12;

/**
 * Hilbert transform: the two parts of the dominant cycle, a quarter of a cycle apart, in the unit of the values.
 *
 * Formula: `detrended` is the Hilbert transformer of the smoothed price, `quadrature` that of `detrended`, and
 * `inPhase` is `detrended` three bars before. Everything starts at zero at bar 12. First value at index 32.
 * A price that does not move has no cycle: both are 0.
 * Reference: TA-Lib 0.6 HT_PHASOR, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_HT_PHASOR.c
 */
export const htPhasor = indicatorFunction({
  name: "htPhasor",
  series: ["values"],
  parameters: {},
  outputs: ["inPhase", "quadrature"],
  firstIndex: () => FIRST,
  kernel(_, memory) {
    const cycle = new DominantCycle(memory, SKIPPED);
    return ({ values }, { inPhase, quadrature }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const period = cycle.next(values[i] ?? NaN);
        const isSettled = i - origin >= FIRST && !Number.isNaN(period);
        inPhase[i] = isSettled ? cycle.inPhase : NaN;
        quadrature[i] = isSettled ? cycle.quadrature : NaN;
      }
    };
  },
});

export const htPhasorDefinition = /* @__PURE__ */ defineIndicator(htPhasor, {
  id: "ht-phasor",
  name: "Hilbert transform: phasor components",
  category: "cycle",
  summary:
    "The market's swing as two waves a quarter of a cycle apart: together they say where in it we are.",
  convention: "In-phase and quadrature parts in the form, the start and the first bar of TA-Lib.",
  formula: "detrended = hilbert(wma(v, 4)); quadrature = hilbert(detrended); inPhase[i] = detrended[i-3]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_HT_PHASOR.c",
  repaint: "clean",
  outputs: {
    inPhase: { label: "In-phase", pane: "separate", style: "line" },
    quadrature: { label: "Quadrature", pane: "separate", style: "line" },
  },
});
