import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";

/**
 * Relative volume: the volume of a bar as a multiple of what is usual.
 *
 * Formula: `relative[i] = volume[i] / mean of volume[i - length] … volume[i - 1]`. First value at index `length`.
 * NaN where those bars had no volume at all.
 * Reference: trading-signals RVOL,
 * https://github.com/bennycode/trading-signals/blob/main/packages/trading-signals/src/volume/RVOL/RVOL.ts
 */
export const relativeVolume = indicatorFunction({
  name: "relativeVolume",
  series: ["volume"],
  parameters: { length: length(20) },
  outputs: ["relative"],
  firstIndex: ({ length }) => length,
  sparse: ["relative"],
  kernel({ length }, memory) {
    const window = new BlockSum(memory, length);
    const before = memory.track({ sum: NaN });
    return ({ volume }, { relative }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const traded = volume[i] ?? NaN;
        relative[i] = before.sum === 0 ? NaN : (traded * length) / before.sum;
        before.sum = window.next(traded);
      }
    };
  },
});

export const relativeVolumeDefinition = /* @__PURE__ */ defineIndicator(relativeVolume, {
  id: "relative-volume",
  name: "Relative volume",
  category: "volume",
  summary: "How many times the usual volume trades now: above 2 something is going on.",
  convention: "The bars before this one are what is usual, without it (trading-signals, TradingView).",
  formula: "relative = volume[i] / mean(volume[i-length] … volume[i-1])",
  reference:
    "https://github.com/bennycode/trading-signals/blob/main/packages/trading-signals/src/volume/RVOL/RVOL.ts",
  repaint: "clean",
  outputs: { relative: { label: "RVOL", pane: "separate", style: "histogram" } },
});
