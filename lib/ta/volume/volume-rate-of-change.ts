import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";

/**
 * Volume rate of change, in percent.
 *
 * Formula: `vroc[i] = 100·(volume[i] - volume[i - length]) / volume[i - length]`. First value at index `length`.
 * 0 where the volume back then was 0.
 * Reference: trading-signals VROC,
 * https://github.com/bennycode/trading-signals/blob/main/packages/trading-signals/src/volume/VROC/VROC.ts
 */
export const volumeRateOfChange = indicatorFunction({
  name: "volumeRateOfChange",
  series: ["volume"],
  parameters: { length: length(12) },
  outputs: ["vroc"],
  firstIndex: ({ length }) => length,
  history: ({ length }) => length,
  kernel({ length }) {
    return ({ volume }, { vroc }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const before = i - origin < length ? NaN : (volume[i - length] ?? NaN);
        vroc[i] = before === 0 ? 0 : (100 * ((volume[i] ?? NaN) - before)) / before;
      }
    };
  },
});

export const volumeRateOfChangeDefinition = /* @__PURE__ */ defineIndicator(volumeRateOfChange, {
  id: "volume-rate-of-change",
  name: "Volume rate of change",
  category: "volume",
  summary: "How much more or less trades now than some bars ago, in percent.",
  convention: "In percent of the volume `length` bars ago, 0 where that was 0 (trading-signals).",
  formula: "vroc = 100·(volume[i] - volume[i-length]) / volume[i-length]",
  reference:
    "https://github.com/bennycode/trading-signals/blob/main/packages/trading-signals/src/volume/VROC/VROC.ts",
  repaint: "clean",
  outputs: { vroc: { label: "VROC", pane: "separate", style: "line" } },
});
