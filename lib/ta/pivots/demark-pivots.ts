import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { PreviousPeriod } from "@/lib/ta/nodes/previous-period";
import { ONE_LEVEL_LINES, PERIOD_PARAMETERS } from "@/lib/ta/pivots/level-lines";
import { writeDemarkLevels } from "@/lib/ta/pivots/levels";

/**
 * Pivot points of DeMark, which depend on how the period closed, in the unit of the prices.
 * They are the levels of the present day, week or month (UTC, weeks from Monday) and stay while it lasts.
 *
 * Formula: `pivot = x / 4`, `r1 = x / 2 - low`, `s1 = x / 2 - high` with `x = high + low + close` and once
 * more the high when the period closed above its open, the low when below, the close when on it. First value
 * at the first bar of the second period, index 1 at the earliest; the first period counts as it is, whole or
 * not. On a price that never moves every level is the price.
 * Reference: Skender pivot points, https://dotnet.stockindicators.dev/indicators/PivotPoints/
 */
export const demarkPivots = indicatorFunction({
  name: "demarkPivots",
  series: ["time", "open", "high", "low", "close"],
  parameters: PERIOD_PARAMETERS,
  outputs: ["pivot", "r1", "s1"],
  firstIndex: () => 1,
  sparse: ["pivot", "r1", "s1"],
  kernel({ period }, memory) {
    const previous = new PreviousPeriod(memory, period);
    return ({ time, open, high, low, close }, outputs, { from, to }) => {
      for (let i = from; i < to; i++) {
        const last = close[i] ?? NaN;
        previous.next(time[i] ?? NaN, high[i] ?? NaN, low[i] ?? NaN, last, open[i] ?? NaN);
        writeDemarkLevels(outputs, i, previous);
      }
    };
  },
});

export const demarkPivotsDefinition = /* @__PURE__ */ defineIndicator(demarkPivots, {
  id: "demark-pivots",
  name: "DeMark pivots",
  category: "support-resistance",
  summary:
    "One resistance and one support for the present period, tilted to the side on which the last one closed.",
  convention:
    "The open of the period decides the formula, a close on it counts the close twice (Skender); UTC.",
  formula:
    "x = h + l + c + (h when c > o, l when c < o, c when c = o); pivot = x/4; r1 = x/2 - l; s1 = x/2 - h",
  reference: "https://dotnet.stockindicators.dev/indicators/PivotPoints/",
  repaint: "clean",
  outputs: ONE_LEVEL_LINES,
});
