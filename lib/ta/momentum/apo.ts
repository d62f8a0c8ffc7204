import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, length } from "@/lib/ta/core/parameter";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";

/**
 * Absolute price oscillator, in the unit of the values: a fast average less a slow one.
 *
 * Formula: `average(fast) - average(slow)`, each from the first value on. First value where the slow average has
 * its own; with simple averages at index `slow - 1`.
 * A fast length above the slow one is swapped with it, as in TA-Lib.
 * Reference: TA-Lib 0.6 APO, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_APO.c
 */
export const apo = indicatorFunction({
  name: "apo",
  series: ["values"],
  parameters: {
    fast: length(12, { label: "Fast length", min: 2 }),
    slow: length(26, { label: "Slow length", min: 2 }),
    type: choice("Type of average", "sma", MOVING_AVERAGE_TYPES),
  },
  outputs: ["apo"],
  firstIndex: ({ fast, slow, type }) => movingAverageFirstIndex(type, Math.max(fast, slow)),
  kernel({ fast, slow, type }, memory) {
    const fasts = movingAverageNode(memory, type, Math.min(fast, slow));
    const slows = movingAverageNode(memory, type, Math.max(fast, slow));
    const run = memory.track({ base: NaN });
    return ({ values }, { apo }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const above = value - run.base;
        apo[i] = fasts.next(above) - slows.next(above);
      }
    };
  },
});

export const apoDefinition = /* @__PURE__ */ defineIndicator(apo, {
  id: "apo",
  name: "Absolute price oscillator",
  category: "momentum",
  summary:
    "A fast average less a slow one, in units of price: above zero the latest bars are the dearer ones.",
  convention: "Simple averages unless told otherwise, each seeded by its own first values (TA-Lib 0.6).",
  formula: "average(fast) - average(slow)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_APO.c",
  repaint: "clean",
  outputs: { apo: { label: "APO", pane: "separate", style: "line" } },
});
