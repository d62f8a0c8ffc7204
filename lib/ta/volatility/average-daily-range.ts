import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Average daily range, in the unit of the prices: the mean of high less low, gaps between bars left out.
 *
 * Formula: `adr = sma(high - low, length)`. First value at index `length - 1`. 0 on bars without range.
 * Reference: LEAN AverageDailyRange,
 * https://github.com/QuantConnect/Lean/blob/master/Indicators/AverageDailyRange.cs
 */
export const averageDailyRange = indicatorFunction({
  name: "averageDailyRange",
  series: ["high", "low"],
  parameters: { length: length(14) },
  outputs: ["adr"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const average = new SimpleAverage(memory, length);
    return ({ high, low }, { adr }, { from, to }) => {
      for (let i = from; i < to; i++) adr[i] = average.next((high[i] ?? NaN) - (low[i] ?? NaN));
    };
  },
});

export const averageDailyRangeDefinition = /* @__PURE__ */ defineIndicator(averageDailyRange, {
  id: "average-daily-range",
  name: "Average daily range",
  category: "volatility",
  summary: "How far a bar travels from low to high on average, without the gaps between bars.",
  convention: "A simple average of high less low (LEAN), unlike the true range of the ATR.",
  formula: "adr = sma(high - low, length)",
  reference: "https://github.com/QuantConnect/Lean/blob/master/Indicators/AverageDailyRange.cs",
  repaint: "clean",
  outputs: { adr: { label: "ADR", pane: "separate", style: "line" } },
});
