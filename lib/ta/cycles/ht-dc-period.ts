import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { DominantCycle } from "@/lib/ta/nodes/dominant-cycle";

/** Bars before the first value, and those before the cycle is measured. */
const FIRST = 32;
const SKIPPED = 12;

/**
 * Hilbert transform: the period of the dominant cycle in bars, 6 to 50 once it has settled.
 *
 * Formula: the price, smoothed by a weighted average of four bars, is detrended and split by Hilbert transformers
 * into two parts a quarter of a cycle apart; the angle by which they turn between two bars is 360 degrees divided
 * by the period (homodyne discriminator). The period is held within 0.67 and 1.5 times the last one and within 6
 * and 50, then smoothed twice. Everything starts at zero at bar 12. First value at index 32.
 * A phasor that does not turn (a price that never moved from 0) keeps the period at its least, 6.
 * Reference: TA-Lib 0.6 HT_DCPERIOD, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_HT_DCPERIOD.c
 */
export const htDcPeriod = indicatorFunction({
  name: "htDcPeriod",
  series: ["values"],
  parameters: {},
  outputs: ["period"],
  firstIndex: () => FIRST,
  kernel(_, memory) {
    const cycle = new DominantCycle(memory, SKIPPED);
    return ({ values }, { period }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const bars = cycle.next(values[i] ?? NaN);
        period[i] = i - origin < FIRST ? NaN : bars;
      }
    };
  },
});

export const htDcPeriodDefinition = /* @__PURE__ */ defineIndicator(htDcPeriod, {
  id: "ht-dc-period",
  name: "Hilbert transform: dominant cycle period",
  category: "cycle",
  summary: "How many bars the strongest swing up and down of the market takes at present.",
  convention: "Homodyne discriminator of Ehlers in the form, the start and the first bar of TA-Lib.",
  formula:
    "smooth = wma(v, 4); split by Hilbert transformers into in-phase and quadrature; period = 360° / turn per bar, held within 0.67…1.5 of the last and 6…50, smoothed twice",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_HT_DCPERIOD.c",
  repaint: "clean",
  outputs: { period: { label: "Period", pane: "separate", style: "line" } },
});
