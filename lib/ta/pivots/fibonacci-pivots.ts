import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { PreviousPeriod } from "@/lib/ta/nodes/previous-period";
import { PERIOD_PARAMETERS, THREE_LEVEL_LINES } from "@/lib/ta/pivots/level-lines";
import { writeFibonacciLevels } from "@/lib/ta/pivots/levels";

/**
 * Pivot points at Fibonacci fractions of the range, in the unit of the prices.
 * They are the levels of the present day, week or month (UTC, weeks from Monday) and stay while it lasts.
 *
 * Formula: `pivot = (high + low + close) / 3`; `r1`, `r2`, `r3 = pivot + 0.382, 0.618, 1 · (high - low)` and
 * `s1`, `s2`, `s3` as far below, all of the period before. First value at the first bar of the second period,
 * index 1 at the earliest; the first period counts as it is, whole or not. On a price that never moves every
 * level is the price.
 * Reference: Skender pivot points, https://dotnet.stockindicators.dev/indicators/PivotPoints/
 */
export const fibonacciPivots = indicatorFunction({
  name: "fibonacciPivots",
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
        writeFibonacciLevels(outputs, i, previous);
      }
    };
  },
});

export const fibonacciPivotsDefinition = /* @__PURE__ */ defineIndicator(fibonacciPivots, {
  id: "fibonacci-pivots",
  name: "Fibonacci pivots",
  category: "support-resistance",
  summary:
    "Levels for the present period at Fibonacci fractions of the last period's range around its average price.",
  convention:
    "Fractions 0.382, 0.618 and 1 of the calendar period before, in UTC, weeks from Monday (Skender).",
  formula:
    "pivot = (h + l + c)/3; r1, s1 = pivot ± 0.382·(h - l); r2, s2 = pivot ± 0.618·(h - l); r3, s3 = pivot ± (h - l)",
  reference: "https://dotnet.stockindicators.dev/indicators/PivotPoints/",
  repaint: "clean",
  outputs: THREE_LEVEL_LINES,
});
