import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";

/**
 * Volume oscillator, in percent: how far a short average of volume is above a long one.
 *
 * Formula: `vosc = 100·(sma(volume, fast) - sma(volume, slow)) / sma(volume, slow)`. First value at index
 * `max(fast, slow) - 1`. 0 while the slow average has no volume.
 * Reference: Tulip Indicators vosc, https://tulipindicators.org/vosc
 */
export const volumeOscillator = indicatorFunction({
  name: "volumeOscillator",
  series: ["volume"],
  parameters: {
    fast: length(5, { label: "Fast length" }),
    slow: length(10, { label: "Slow length" }),
  },
  outputs: ["vosc"],
  firstIndex: ({ fast, slow }) => Math.max(fast, slow) - 1,
  kernel({ fast, slow }, memory) {
    const fastSum = new BlockSum(memory, fast);
    const slowSum = new BlockSum(memory, slow);
    return ({ volume }, { vosc }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const short = fastSum.next(volume[i] ?? NaN) / fast;
        const long = slowSum.next(volume[i] ?? NaN) / slow;
        vosc[i] = long === 0 ? short * 0 : (100 * (short - long)) / long;
      }
    };
  },
});

export const volumeOscillatorDefinition = /* @__PURE__ */ defineIndicator(volumeOscillator, {
  id: "volume-oscillator",
  name: "Volume oscillator",
  category: "volume",
  summary: "A short against a long average of volume, in percent: above zero, trading is picking up.",
  convention:
    "Simple averages, in percent of the slow one (Tulip); the percentage volume oscillator takes exponential.",
  formula: "vosc = 100·(sma(volume, fast) - sma(volume, slow)) / sma(volume, slow)",
  reference: "https://tulipindicators.org/vosc",
  repaint: "clean",
  outputs: { vosc: { label: "VOSC", pane: "separate", style: "line" } },
});
