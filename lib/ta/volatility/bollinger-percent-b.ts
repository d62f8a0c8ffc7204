import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";

/**
 * Where a value lies between its Bollinger bands: 0 on the lower band, 1 on the upper one, beyond outside.
 *
 * Formula: `percentB = (v - lower) / (upper - lower)`, bands of a simple average and the population deviation. First
 * value at index `length - 1`; none where the bands lie on each other, as in Skender.
 * Reference: Skender, https://dotnet.stockindicators.dev/indicators/BollingerBands/
 */
export const bollingerPercentB = indicatorFunction({
  name: "bollingerPercentB",
  series: ["values"],
  parameters: {
    length: length(20, { min: 2 }),
    multiplier: float("Deviations", 2, { min: 0.01, max: 100 }),
  },
  outputs: ["percentB"],
  firstIndex: ({ length }) => length - 1,
  sparse: ["percentB"],
  kernel({ length, multiplier }, memory) {
    const above = new AboveFirst(memory);
    const moments = new WindowMoments(memory, length);
    return ({ values }, { percentB }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = above.next(values[i] ?? NaN);
        const half = multiplier * Math.sqrt(moments.next(value));
        percentB[i] = half === 0 ? NaN : (value - moments.mean + half) / (2 * half);
      }
    };
  },
});

export const bollingerPercentBDefinition = /* @__PURE__ */ defineIndicator(bollingerPercentB, {
  id: "bollinger-percent-b",
  name: "Bollinger %B",
  category: "volatility",
  summary: "Where the price lies between its Bollinger bands: 0 is the lower band, 1 the upper one.",
  convention:
    "A fraction of bands with the population deviation, no value where the bands lie on each other (Skender).",
  formula: "percentB = (v - lower) / (upper - lower); upper, lower = sma(v, length) ± multiplier·σ",
  reference: "https://dotnet.stockindicators.dev/indicators/BollingerBands/",
  repaint: "clean",
  outputs: { percentB: { label: "%B", pane: "separate", style: "line" } },
});
