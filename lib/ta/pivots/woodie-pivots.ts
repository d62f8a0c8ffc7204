import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { PreviousPeriod } from "@/lib/ta/nodes/previous-period";
import { PERIOD_PARAMETERS, THREE_LEVEL_LINES } from "@/lib/ta/pivots/level-lines";
import { writeWoodieLevels } from "@/lib/ta/pivots/levels";

/**
 * Pivot points of Woodie, which weigh the open of the present period, in the unit of the prices.
 * They are the levels of the present day, week or month (UTC, weeks from Monday) and stay while it lasts.
 *
 * Formula: `pivot = (high + low + 2·presentOpen) / 4`; `r1` to `s3` as in `pivotPoints`, all of the period
 * before but the open, which is the first of the present one. First value at the first bar of the second
 * period, index 1 at the earliest; the first period counts as it is, whole or not. On a price that never
 * moves every level is the price.
 * Reference: Skender pivot points, https://dotnet.stockindicators.dev/indicators/PivotPoints/
 */
export const woodiePivots = indicatorFunction({
  name: "woodiePivots",
  series: ["time", "open", "high", "low", "close"],
  parameters: PERIOD_PARAMETERS,
  outputs: ["pivot", "r1", "r2", "r3", "s1", "s2", "s3"],
  firstIndex: () => 1,
  sparse: ["pivot", "r1", "r2", "r3", "s1", "s2", "s3"],
  kernel({ period }, memory) {
    const previous = new PreviousPeriod(memory, period);
    return ({ time, open, high, low, close }, outputs, { from, to }) => {
      for (let i = from; i < to; i++) {
        const last = close[i] ?? NaN;
        previous.next(time[i] ?? NaN, high[i] ?? NaN, low[i] ?? NaN, last, open[i] ?? NaN);
        writeWoodieLevels(outputs, i, previous, previous.presentOpen);
      }
    };
  },
});

export const woodiePivotsDefinition = /* @__PURE__ */ defineIndicator(woodiePivots, {
  id: "woodie-pivots",
  name: "Woodie pivots",
  category: "support-resistance",
  summary:
    "Levels for the present period from the last period's range and, with double weight, where this one opened.",
  convention:
    "Uses the open of the present period, not the last close; calendar periods in UTC, weeks from Monday (Skender).",
  formula:
    "pivot = (h + l + 2·present open)/4; r1 = 2·pivot - l; s1 = 2·pivot - h; r2, s2 = pivot ± (h - l); r3 = h + 2·(pivot - l); s3 = l - 2·(h - pivot)",
  reference: "https://dotnet.stockindicators.dev/indicators/PivotPoints/",
  repaint: "clean",
  outputs: THREE_LEVEL_LINES,
});
