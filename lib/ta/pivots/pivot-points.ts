import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { PreviousPeriod } from "@/lib/ta/nodes/previous-period";
import { PERIOD_PARAMETERS, THREE_LEVEL_LINES } from "@/lib/ta/pivots/level-lines";
import { writeStandardLevels } from "@/lib/ta/pivots/levels";

/**
 * Classic floor-trader pivot points, in the unit of the prices.
 * They are the levels of the present day, week or month (UTC, weeks from Monday) and stay while it lasts.
 *
 * Formula: `pivot = (high + low + close) / 3`; `r1 = 2·pivot - low`, `r2 = pivot + (high - low)`,
 * `r3 = high + 2·(pivot - low)`; `s1 = 2·pivot - high`, `s2 = pivot - (high - low)`,
 * `s3 = low - 2·(high - pivot)`, all of the period before.
 * First value at the first bar of the second period, index 1 at the earliest; the first period counts as it is,
 * whole or not. On a price that never moves every level is the price.
 * Reference: Skender pivot points, https://dotnet.stockindicators.dev/indicators/PivotPoints/
 */
export const pivotPoints = indicatorFunction({
  name: "pivotPoints",
  series: ["time", "high", "low", "close"],
  parameters: PERIOD_PARAMETERS,
  outputs: ["pivot", "r1", "r2", "r3", "s1", "s2", "s3"],
  firstIndex: () => 1,
  sparse: ["pivot", "r1", "r2", "r3", "s1", "s2", "s3"],
  kernel({ period }, memory) {
    const previous = new PreviousPeriod(memory, period);
    return ({ time, high, low, close }, outputs, { from, to }) => {
      for (let i = from; i < to; i++) {
        previous.next(time[i] ?? NaN, high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        writeStandardLevels(outputs, i, previous);
      }
    };
  },
});

export const pivotPointsDefinition = /* @__PURE__ */ defineIndicator(pivotPoints, {
  id: "pivot-points",
  name: "Pivot points",
  category: "support-resistance",
  summary:
    "Floor traders' levels for the present period: the average price of the one before, resistances and supports.",
  convention: "Standard formula on the calendar period before, in UTC, weeks from Monday (Skender).",
  formula:
    "pivot = (h + l + c)/3; r1 = 2·pivot - l; s1 = 2·pivot - h; r2, s2 = pivot ± (h - l); r3 = h + 2·(pivot - l); s3 = l - 2·(h - pivot)",
  reference: "https://dotnet.stockindicators.dev/indicators/PivotPoints/",
  repaint: "clean",
  outputs: THREE_LEVEL_LINES,
});
