import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Average daily range in per cent of the low: how far a bar travels from low to high.
 *
 * Formula: `adr = 100·sma((high - low)/low, length)`, the same as `100·(sma(high/low, length) - 1)`. First value at
 * index `length - 1`. A bar whose low is 0 has no value and is left out. 0 on bars without range.
 * Reference: Optuma, https://forum.optuma.com/topic/adr/
 */
export const averageDailyRangePercent = indicatorFunction({
  name: "averageDailyRangePercent",
  series: ["high", "low"],
  parameters: { length: length(20) },
  outputs: ["adr"],
  firstIndex: ({ length }) => length - 1,
  sparse: ["adr"],
  kernel({ length }, memory) {
    const average = new SimpleAverage(memory, length);
    return ({ high, low }, { adr }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const bottom = low[i] ?? NaN;
        const share = bottom === 0 ? NaN : ((high[i] ?? NaN) - bottom) / bottom;
        adr[i] = 100 * average.next(share);
      }
    };
  },
});

export const averageDailyRangePercentDefinition = /* @__PURE__ */ defineIndicator(averageDailyRangePercent, {
  id: "average-daily-range-percent",
  name: "Average daily range in per cent",
  category: "volatility",
  summary: "How many per cent a bar travels from low to high on average: which markets move enough to trade.",
  convention: "A simple average of high over low less one, as the ADR% of TradingView scripts and Optuma.",
  formula: "adr = 100·(sma(high/low, length) - 1)",
  reference: "https://forum.optuma.com/topic/adr/",
  repaint: "clean",
  outputs: { adr: { label: "ADR %", pane: "separate", style: "line" } },
});
