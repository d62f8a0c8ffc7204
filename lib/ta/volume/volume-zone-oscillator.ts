import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

/**
 * Volume zone oscillator, -100 to 100: the share of volume that trades on rising bars, less that on falling ones.
 *
 * Formula: `vzo = 100·ema(±volume) / ema(volume)`, signed by the value's change and 0 where it is unchanged. Both
 * averages are seeded with the mean of the bars 1 to `length`; first value at index `length`. 0 while no volume
 * has traded.
 * Reference: MotiveWave, https://www.motivewave.com/studies/volume_zone_oscillator.htm
 */
export const volumeZoneOscillator = indicatorFunction({
  name: "volumeZoneOscillator",
  series: ["values", "volume"],
  parameters: { length: length(14) },
  outputs: ["vzo"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const signed = emaNode(memory, length);
    const total = emaNode(memory, length);
    const last = memory.track({ value: NaN });
    return ({ values, volume }, { vzo }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const traded = i === origin ? NaN : (volume[i] ?? NaN);
        const flow = signed.next(Math.sign(value - last.value) * traded);
        const all = total.next(traded);
        last.value = value;
        vzo[i] = all === 0 ? 0 : (100 * flow) / all;
      }
    };
  },
});

export const volumeZoneOscillatorDefinition = /* @__PURE__ */ defineIndicator(volumeZoneOscillator, {
  id: "volume-zone-oscillator",
  name: "Volume zone oscillator",
  category: "volume",
  summary:
    "How one-sided volume is, from -100 (all of it on falling bars) to 100 (all of it on rising ones).",
  convention: "Khalil's oscillator; volume of an unchanged price counts for neither side (MotiveWave).",
  formula: "vzo = 100·ema(sign(close[i] - close[i-1])·volume, length) / ema(volume, length)",
  reference: "https://www.motivewave.com/studies/volume_zone_oscillator.htm",
  repaint: "clean",
  outputs: { vzo: { label: "VZO", pane: "separate", style: "line" } },
});
