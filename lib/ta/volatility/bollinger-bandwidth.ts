import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { RelativeBandwidth } from "@/lib/ta/nodes/relative-bandwidth";

/**
 * Width of the Bollinger bands as a fraction of the middle one: 0.1 is 10 %.
 *
 * Formula: `bandwidth = (upper - lower) / middle`, bands of a simple average and the population deviation. First
 * value at index `length - 1`; none where the middle is 0. 0 on a market that does not move.
 * Reference: Skender, https://dotnet.stockindicators.dev/indicators/BollingerBands/
 */
export const bollingerBandwidth = indicatorFunction({
  name: "bollingerBandwidth",
  series: ["values"],
  parameters: {
    length: length(20, { min: 2 }),
    multiplier: float("Deviations", 2, { min: 0, max: 100 }),
  },
  outputs: ["bandwidth"],
  firstIndex: ({ length }) => length - 1,
  sparse: ["bandwidth"],
  kernel({ length, multiplier }, memory) {
    const width = new RelativeBandwidth(memory, length, multiplier);
    return ({ values }, { bandwidth }, { from, to }) => {
      for (let i = from; i < to; i++) bandwidth[i] = width.next(values[i] ?? NaN);
    };
  },
});

export const bollingerBandwidthDefinition = /* @__PURE__ */ defineIndicator(bollingerBandwidth, {
  id: "bollinger-bandwidth",
  name: "Bollinger bandwidth",
  category: "volatility",
  summary: "How wide the Bollinger bands are against the price: a low is a squeeze, a high a wild market.",
  convention:
    "Divided by the middle band and not multiplied by 100 (Skender), population deviation as in the bands.",
  formula: "bandwidth = (upper - lower) / middle; upper, lower = sma(v, length) ± multiplier·σ",
  reference: "https://dotnet.stockindicators.dev/indicators/BollingerBands/",
  repaint: "clean",
  outputs: { bandwidth: { label: "Bandwidth", pane: "separate", style: "line" } },
});
