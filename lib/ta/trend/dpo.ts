import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { Delay } from "@/lib/ta/nodes/delay";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/** Bars between a value and the average that it is compared with. */
function shiftOf(length: number): number {
  return Math.floor(length / 2) + 1;
}

/**
 * Detrended price oscillator, in the unit of the values: an earlier value less the present average.
 *
 * Formula: `dpo[i] = v[i - shift] - sma[i]` with `shift = floor(length / 2) + 1`. First value at index
 * `max(length - 1, shift)`. 0 on a flat market.
 * Reference: Tulip dpo, https://tulipindicators.org/dpo
 */
export const dpo = indicatorFunction({
  name: "dpo",
  series: ["values"],
  parameters: { length: length(20) },
  outputs: ["dpo"],
  firstIndex: ({ length }) => Math.max(length - 1, shiftOf(length)),
  kernel({ length }, memory) {
    const average = new SimpleAverage(memory, length);
    const earlier = new Delay(memory, shiftOf(length));
    // Both are those of `value - base`: their difference is the same, and keeps its digits.
    const run = memory.track({ base: NaN });
    return ({ values }, { dpo }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const above = value - run.base;
        dpo[i] = earlier.next(above) - average.next(above);
      }
    };
  },
});

/**
 * Centred detrended price oscillator, in the unit of the values: a value less the average around it.
 *
 * Formula: `centredDpo[i] = v[i] - sma[i + shift]` with `shift = floor(length / 2) + 1`: the average is known
 * `shift` bars later, so the last `shift` bars have no value. First value at index
 * `max(length - 1 - shift, 0)`.
 * 0 on a flat market; an average whose sum overflows begins anew.
 * Reference: Skender Dpo, https://dotnet.stockindicators.dev/indicators/Dpo/
 */
export const centredDpo = indicatorFunction({
  name: "centredDpo",
  series: ["values"],
  parameters: { length: length(20) },
  outputs: ["centredDpo"],
  firstIndex: ({ length }) => Math.max(length - 1 - shiftOf(length), 0),
  run({ values }, { length }, { centredDpo }, { from, to }) {
    const memory = new Memory();
    const average = new SimpleAverage(memory, length);
    const shift = shiftOf(length);
    const base = values[from] ?? NaN;
    centredDpo.fill(NaN, from, to);
    for (let i = from; i < to; i++) {
      const above = (values[i] ?? NaN) - base;
      let mean = average.next(above);
      if (Math.abs(mean) === Infinity) {
        memory.reset();
        mean = average.next(above);
      }
      const centre = i - shift;
      if (centre < from) continue;
      const distance = (values[centre] ?? NaN) - base - mean;
      centredDpo[centre] = Number.isFinite(distance) ? distance : NaN;
    }
  },
});

export const dpoDefinition = /* @__PURE__ */ defineIndicator(dpo, {
  id: "dpo",
  name: "Detrended price oscillator",
  category: "trend",
  summary: "The price of half a window ago against today's average: short cycles with the trend taken out.",
  convention:
    "The value of length/2 + 1 bars ago less the present mean, so that nothing is looked ahead (Tulip).",
  formula: "dpo[i] = v[i-shift] - sma(length)[i]; shift = floor(length/2) + 1",
  reference: "https://tulipindicators.org/dpo",
  repaint: "clean",
  outputs: { dpo: { label: "DPO", pane: "separate", style: "line" } },
});

export const centredDpoDefinition = /* @__PURE__ */ defineIndicator(centredDpo, {
  id: "centred-dpo",
  name: "Detrended price oscillator, centred",
  category: "trend",
  summary:
    "The price against the average around it, for measuring past cycles; not known until later bars came.",
  convention: "The mean of length/2 + 1 bars later, as in Skender and in pandas-ta's centred form.",
  formula: "centredDpo[i] = v[i] - sma(length)[i+shift]; shift = floor(length/2) + 1",
  reference: "https://dotnet.stockindicators.dev/indicators/Dpo/",
  repaint: "looks-ahead",
  outputs: { centredDpo: { label: "Centred DPO", pane: "separate", style: "line" } },
});
