import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, length } from "@/lib/ta/core/parameter";
import { CompensatedSum } from "@/lib/ta/nodes/compensated-sum";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";

/**
 * On-balance volume and its moving average, in units of volume.
 *
 * Formula: `smoothed = average(obv, length)`, a plain mean unless told otherwise. `obv` is TA-Lib's and has a value
 * at every bar; the average starts where its type starts, a plain one at index `length - 1`.
 * Reference: LEAN SmoothedOnBalanceVolume,
 * https://github.com/QuantConnect/Lean/blob/master/Indicators/SmoothedOnBalanceVolume.cs
 */
export const smoothedObv = indicatorFunction({
  name: "smoothedObv",
  series: ["values", "volume"],
  parameters: { length: length(20), average: choice("Average", "sma", MOVING_AVERAGE_TYPES) },
  outputs: ["smoothed", "obv"],
  firstIndex: ({ length, average }) => ({ smoothed: movingAverageFirstIndex(average, length), obv: 0 }),
  kernel({ length, average }, memory) {
    const sum = new CompensatedSum(memory);
    const smooth = movingAverageNode(memory, average, length);
    const last = memory.track({ value: -Infinity });
    return ({ values, volume }, { smoothed, obv }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const balance = sum.next(Math.sign(value - last.value) * (volume[i] ?? NaN));
        last.value = value;
        obv[i] = balance;
        smoothed[i] = smooth.next(balance);
      }
    };
  },
});

export const smoothedObvDefinition = /* @__PURE__ */ defineIndicator(smoothedObv, {
  id: "smoothed-obv",
  name: "Smoothed on-balance volume",
  category: "volume",
  summary: "On-balance volume beside its own moving average: a crossing says the flow of volume has turned.",
  convention: "A simple average of TA-Lib's on-balance volume by default, as in LEAN.",
  formula: "obv[i] = obv[i-1] + sign(close[i] - close[i-1])·volume[i]; smoothed = average(obv, length)",
  reference: "https://github.com/QuantConnect/Lean/blob/master/Indicators/SmoothedOnBalanceVolume.cs",
  repaint: "clean",
  outputs: {
    smoothed: { label: "Average", pane: "separate", style: "line" },
    obv: { label: "OBV", pane: "separate", style: "line" },
  },
});
