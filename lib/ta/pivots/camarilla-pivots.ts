import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { PreviousPeriod } from "@/lib/ta/nodes/previous-period";
import { FOUR_LEVEL_LINES, PERIOD_PARAMETERS } from "@/lib/ta/pivots/level-lines";
import { writeCamarillaLevels } from "@/lib/ta/pivots/levels";

/**
 * Camarilla pivot points of Scott, in the unit of the prices.
 * They are the levels of the present day, week or month (UTC, weeks from Monday) and stay while it lasts.
 *
 * Formula: `pivot = close`; `r1` to `r4 = close + 1.1/12, 1.1/6, 1.1/4, 1.1/2 · (high - low)` and `s1` to
 * `s4` as far below, all of the period before. First value at the first bar of the second period, index 1 at
 * the earliest; the first period counts as it is, whole or not. On a price that never moves every level is
 * the price.
 * Reference: Skender pivot points, https://dotnet.stockindicators.dev/indicators/PivotPoints/
 */
export const camarillaPivots = indicatorFunction({
  name: "camarillaPivots",
  series: ["time", "high", "low", "close"],
  parameters: PERIOD_PARAMETERS,
  outputs: ["pivot", "r1", "r2", "r3", "r4", "s1", "s2", "s3", "s4"],
  firstIndex: () => 1,
  sparse: ["pivot", "r1", "r2", "r3", "r4", "s1", "s2", "s3", "s4"],
  kernel({ period }, memory) {
    const previous = new PreviousPeriod(memory, period);
    return ({ time, high, low, close }, outputs, { from, to }) => {
      for (let i = from; i < to; i++) {
        previous.next(time[i] ?? NaN, high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        writeCamarillaLevels(outputs, i, previous);
      }
    };
  },
});

export const camarillaPivotsDefinition = /* @__PURE__ */ defineIndicator(camarillaPivots, {
  id: "camarilla-pivots",
  name: "Camarilla pivots",
  category: "support-resistance",
  summary:
    "Levels for the present period close around the last close: the third to fade, the fourth to follow.",
  convention: "The pivot is the close of the calendar period before, in UTC, weeks from Monday (Skender).",
  formula:
    "pivot = c; r1, s1 = c ± 1.1/12·(h - l); r2, s2 = c ± 1.1/6·(h - l); r3, s3 = c ± 1.1/4·(h - l); r4, s4 = c ± 1.1/2·(h - l)",
  reference: "https://dotnet.stockindicators.dev/indicators/PivotPoints/",
  repaint: "clean",
  outputs: FOUR_LEVEL_LINES,
});
