import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";

/**
 * MESA sine wave: the sine of the phase of a cycle of `length` bars, and the sine 45 degrees ahead, -1 to 1.
 *
 * Formula: `real` and `imaginary` are the sums over `k = 0 … length - 1` of `cos` and `sin` of `360°·k/length`,
 * times `v[i - k]`; `phase = atan(imaginary / real) + 90°`, and 180° more when `real` is negative;
 * `sine = sin(phase)`, `lead = sin(phase + 45°)`. First value at index `length`, as in Tulip. The sums are taken
 * anew at each bar, which bounds `length` at 200.
 * Where both sums are 0 (a price that does not move) `phase = 270°`, as in Tulip: the sine is -1. Tulip does so as
 * soon as `real` is within 0.001 of 0 in units of the price, which cheap markets never leave.
 * Reference: Tulip msw, https://tulipindicators.org/msw
 */
export const mesaSineWave = indicatorFunction({
  name: "mesaSineWave",
  series: ["values"],
  parameters: { length: length(5, { label: "Cycle length", min: 2, max: 200 }) },
  outputs: ["sine", "lead"],
  firstIndex: ({ length }) => length,
  history: ({ length }) => length,
  kernel({ length }) {
    const cosines = Float64Array.from({ length }, (_, k) => Math.cos((2 * Math.PI * k) / length));
    const sines = Float64Array.from({ length }, (_, k) => Math.sin((2 * Math.PI * k) / length));
    return ({ values }, { sine, lead }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        let phase = NaN;
        if (i - origin >= length) {
          // The level drops out of a whole cycle: what is summed is the distance from the newest value.
          const newest = values[i] ?? NaN;
          let real = 0;
          let imaginary = 0;
          for (let k = 1; k < length; k++) {
            const distance = (values[i - k] ?? NaN) - newest;
            real += (cosines[k] ?? NaN) * distance;
            imaginary += (sines[k] ?? NaN) * distance;
          }
          phase = phaseOf(real, imaginary);
        }
        sine[i] = Math.sin(phase);
        lead[i] = Math.sin(phase + Math.PI / 4);
      }
    };
  },
});

function phaseOf(real: number, imaginary: number): number {
  if (real === 0 && imaginary === 0) return 1.5 * Math.PI;
  return Math.atan(imaginary / real) + (real < 0 ? 1.5 : 0.5) * Math.PI;
}

export const mesaSineWaveDefinition = /* @__PURE__ */ defineIndicator(mesaSineWave, {
  id: "mesa-sine-wave",
  name: "MESA sine wave",
  category: "cycle",
  summary:
    "The swing of a chosen length as a pure wave, and the same wave ahead of time: they cross near turns.",
  convention: "Tulip msw, with its value for a flat market only where the market is flat.",
  formula:
    "real, imaginary = Σ cos, sin(360°·k/length)·v[i-k]; phase = atan(imaginary/real) + 90° (+180° if real < 0); sine = sin(phase); lead = sin(phase + 45°)",
  reference: "https://tulipindicators.org/msw",
  repaint: "clean",
  outputs: {
    sine: { label: "Sine", pane: "separate", style: "line" },
    lead: { label: "Lead sine", pane: "separate", style: "line" },
  },
});
