import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, length } from "@/lib/ta/core/parameter";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";

/**
 * Moving average of a chosen type, in the unit of the values.
 *
 * Formula: that of the function named by `type`; KAMA runs between the lengths 2 and 30, T3 with the factor 0.7, and
 * MAMA between the limits 0.5 and 0.05, whatever the length. A length of 1 gives the values themselves. First value
 * where the chosen type has its own.
 * Reference: TA-Lib 0.6 MA, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MA.c
 */
export const ma = indicatorFunction({
  name: "ma",
  series: ["values"],
  parameters: { length: length(20), type: choice("Type", "sma", MOVING_AVERAGE_TYPES) },
  outputs: ["ma"],
  firstIndex: ({ length, type }) => movingAverageFirstIndex(type, length),
  kernel({ length, type }, memory) {
    const average = movingAverageNode(memory, type, length);
    return ({ values }, { ma }, { from, to }) => {
      for (let i = from; i < to; i++) ma[i] = average.next(values[i] ?? NaN);
    };
  },
});

export const maDefinition = /* @__PURE__ */ defineIndicator(ma, {
  id: "ma",
  name: "Moving average of a chosen type",
  category: "moving-average",
  summary: "One line that can be any of nine moving averages: to compare types without changing the rest.",
  convention: "The nine types of TA-Lib with its fixed settings: KAMA 2/30, MAMA 0.5/0.05, T3 0.7.",
  formula: "ma = sma, ema, wma, dema, tema, trima, kama, mama or t3 of v",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MA.c",
  repaint: "clean",
  outputs: { ma: { label: "MA", pane: "overlay", style: "line" } },
});
