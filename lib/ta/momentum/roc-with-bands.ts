import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { RateOfChange } from "@/lib/ta/nodes/rate-of-change";

/**
 * Rate of change with bands, in percent.
 *
 * Formula: `roc = 100·(value - past) / past` with `past = value[i - length]` (0 where that is 0),
 * `average = ema(roc, smoothing)` seeded with a mean, `upper` and `lower` = plus and minus the root of the mean
 * square of the last `deviation` values of `roc`. First values at index `length` (`roc`),
 * `length + smoothing - 1` (`average`) and `length + deviation - 1` (the bands).
 * Reference: Skender RocWb, https://dotnet.stockindicators.dev/indicators/Roc/
 */
export const rocWithBands = indicatorFunction({
  name: "rocWithBands",
  series: ["values"],
  parameters: {
    length: length(20),
    smoothing: length(5, { label: "Length of the average" }),
    deviation: length(5, { label: "Length of the bands" }),
  },
  outputs: ["roc", "average", "upper", "lower"],
  firstIndex: ({ length, smoothing, deviation }) => ({
    roc: length,
    average: length + smoothing - 1,
    upper: length + deviation - 1,
    lower: length + deviation - 1,
  }),
  kernel({ length, smoothing, deviation }, memory) {
    const rate = new RateOfChange(memory, length);
    const averages = emaNode(memory, smoothing);
    const squares = new BlockSum(memory, deviation);
    return ({ values }, { roc, average, upper, lower }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const change = rate.next(values[i] ?? NaN);
        const width = Math.sqrt(squares.next(change * change) / deviation);
        roc[i] = change;
        average[i] = averages.next(change);
        upper[i] = width;
        lower[i] = 0 - width;
      }
    };
  },
});

export const rocWithBandsDefinition = /* @__PURE__ */ defineIndicator(rocWithBands, {
  id: "roc-with-bands",
  name: "Rate of change with bands",
  category: "momentum",
  summary:
    "The move over the last bars in percent, its average, and bands of the size such moves have had lately.",
  convention: "Bands of the root mean square around zero, exponential average seeded with a mean (Skender).",
  formula:
    "roc = 100·(value - value[i-length]) / value[i-length]; average = ema(roc, smoothing); upper, lower = ±√mean(roc², deviation)",
  reference: "https://dotnet.stockindicators.dev/indicators/Roc/",
  repaint: "clean",
  outputs: {
    roc: { label: "ROC", pane: "separate", style: "line" },
    average: { label: "Average", pane: "separate", style: "line" },
    upper: { label: "Upper band", pane: "separate", style: "line" },
    lower: { label: "Lower band", pane: "separate", style: "line" },
  },
});
