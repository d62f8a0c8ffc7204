import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";

/**
 * Up/down volume ratio: the volume of rising bars as a multiple of that of falling ones.
 *
 * Formula: `ratio = Σ volume of bars whose value rose / Σ volume of bars whose value fell` over `length` bars; an
 * unchanged value counts for neither. First value at index `length`. NaN where no volume traded on falling bars.
 * Reference: https://deepvue.com/knowledge-base/deepvue-custom-indicators-up-down-volume-ratio/
 */
export const upDownVolumeRatio = indicatorFunction({
  name: "upDownVolumeRatio",
  series: ["values", "volume"],
  parameters: { length: length(50) },
  outputs: ["ratio"],
  firstIndex: ({ length }) => length,
  sparse: ["ratio"],
  kernel({ length }, memory) {
    const ups = new BlockSum(memory, length);
    const downs = new BlockSum(memory, length);
    const last = memory.track({ value: NaN });
    return ({ values, volume }, { ratio }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const change = value - last.value;
        const traded = Number.isNaN(change) ? NaN : (volume[i] ?? NaN);
        last.value = value;
        const up = ups.next(change <= 0 ? 0 : traded);
        const down = downs.next(change >= 0 ? 0 : traded);
        ratio[i] = down === 0 ? NaN : up / down;
      }
    };
  },
});

export const upDownVolumeRatioDefinition = /* @__PURE__ */ defineIndicator(upDownVolumeRatio, {
  id: "up-down-volume-ratio",
  name: "Up/down volume ratio",
  category: "volume",
  summary: "How many times as much trades on rising bars as on falling ones: above 1 there is demand.",
  convention:
    "Sums over 50 bars by the change of the close, as O'Neil reads it; unchanged bars count for neither.",
  formula: "ratio = Σ volume where close[i] > close[i-1] / Σ volume where close[i] < close[i-1]",
  reference: "https://deepvue.com/knowledge-base/deepvue-custom-indicators-up-down-volume-ratio/",
  repaint: "clean",
  outputs: { ratio: { label: "Up/down", pane: "separate", style: "line" } },
});
