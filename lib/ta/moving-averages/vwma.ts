import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";

/**
 * Volume-weighted moving average, in the unit of the values.
 *
 * Formula: `vwma[i] = Σ v[j]·volume[j] / Σ volume[j]` over the last `length` bars. First value at index
 * `length - 1`; a window without volume has none, as in Skender.
 * Reference: Skender VWMA, https://dotnet.stockindicators.dev/indicators/Vwma/
 */
export const vwma = indicatorFunction({
  name: "vwma",
  series: ["values", "volume"],
  parameters: { length: length(20) },
  outputs: ["vwma"],
  firstIndex: ({ length }) => length - 1,
  sparse: ["vwma"],
  kernel({ length }, memory) {
    const products = new BlockSum(memory, length);
    const volumes = new BlockSum(memory, length);
    return ({ values, volume }, { vwma }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const traded = volume[i] ?? NaN;
        const product = products.next(traded * (values[i] ?? NaN));
        const total = volumes.next(traded);
        vwma[i] = total === 0 ? NaN : product / total;
      }
    };
  },
});

export const vwmaDefinition = /* @__PURE__ */ defineIndicator(vwma, {
  id: "vwma",
  name: "Volume-weighted moving average",
  category: "moving-average",
  summary:
    "An average in which busy bars count for more: above the simple one when volume came with high prices.",
  convention: "Weights are the volumes of the window; no value where nothing was traded in it (Skender).",
  formula: "vwma[i] = Σ v[j]·volume[j] / Σ volume[j], j = i-length+1 … i",
  reference: "https://dotnet.stockindicators.dev/indicators/Vwma/",
  repaint: "clean",
  outputs: { vwma: { label: "VWMA", pane: "overlay", style: "line" } },
});
