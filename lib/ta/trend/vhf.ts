import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * Vertical horizontal filter, 0 to 1: the spread of the values in relation to the way they travelled.
 *
 * Formula: `vhf = (highest - lowest) / Σ|v[i] - v[i - 1]|`, highest and lowest of the last `length` values,
 * the sum over the last `length` changes. First value at index `length`. A window of equal values gives 0.
 * Reference: Tulip vhf, https://tulipindicators.org/vhf
 */
export const vhf = indicatorFunction({
  name: "vhf",
  series: ["values"],
  parameters: { length: length(28, { min: 2 }) },
  outputs: ["vhf"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const highest = new WindowHighest(memory, length);
    const lowest = new WindowLowest(memory, length);
    const travel = new BlockSum(memory, length);
    const last = memory.track({ value: NaN });
    return ({ values }, { vhf }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const spread = highest.next(value) - lowest.next(value);
        const way = travel.next(Math.abs(value - last.value));
        last.value = value;
        vhf[i] = way === 0 ? 0 : spread / way;
      }
    };
  },
});

export const vhfDefinition = /* @__PURE__ */ defineIndicator(vhf, {
  id: "vhf",
  name: "Vertical horizontal filter",
  category: "trend",
  summary:
    "Whether the market trends (towards 1) or goes sideways (towards 0), to choose between two tactics.",
  convention:
    "Spread of `length` values over `length` changes, one bar further back, as in Tulip; 0 on a flat market.",
  formula: "vhf = (highest(v, length) - lowest(v, length)) / Σ|v[i] - v[i-1]| over `length` changes",
  reference: "https://tulipindicators.org/vhf",
  repaint: "clean",
  outputs: { vhf: { label: "VHF", pane: "separate", style: "line" } },
});
