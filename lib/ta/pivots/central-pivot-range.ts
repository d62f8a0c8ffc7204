import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { PreviousPeriod } from "@/lib/ta/nodes/previous-period";
import { PERIOD_PARAMETERS } from "@/lib/ta/pivots/level-lines";

const OUTPUTS = ["pivot", "top", "bottom"] as const;

/**
 * Central pivot range, in the unit of the prices: the pivot point of the period before and a band around it,
 * which is narrow when that period closed in the middle of its range.
 *
 * Formula: `pivot = (high + low + close) / 3`; one edge at `(high + low) / 2`, the other as far on the other
 * side of the pivot; `top` is the higher of the two, all of the day, week or month before (UTC, weeks from
 * Monday). First value at the first bar of the second period, index 1 at the earliest; the first period
 * counts as it is, whole or not. On a price that never moves all three are the price.
 * Reference: https://www.tradingview.com/script/C8jU11vg-CPR-with-Trend-by-Prathap/
 */
export const centralPivotRange = indicatorFunction({
  name: "centralPivotRange",
  series: ["time", "high", "low", "close"],
  parameters: PERIOD_PARAMETERS,
  outputs: OUTPUTS,
  firstIndex: () => 1,
  sparse: OUTPUTS,
  kernel({ period }, memory) {
    const previous = new PreviousPeriod(memory, period);
    return ({ time, high, low, close }, outputs, { from, to }) => {
      for (let i = from; i < to; i++) {
        previous.next(time[i] ?? NaN, high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        const pivot = (previous.high + previous.low + previous.close) / 3;
        const width = Math.abs(pivot - (previous.high + previous.low) / 2);
        outputs.pivot[i] = pivot;
        outputs.top[i] = pivot + width;
        outputs.bottom[i] = pivot - width;
      }
    };
  },
});

export const centralPivotRangeDefinition = /* @__PURE__ */ defineIndicator(centralPivotRange, {
  id: "central-pivot-range",
  name: "Central pivot range",
  category: "support-resistance",
  summary:
    "The band around the last period's pivot that tells a balanced period from one that closed at an end.",
  convention:
    "The top is the higher edge whichever formula gives it; calendar periods in UTC, weeks from Monday.",
  formula: "pivot = (h + l + c)/3; edges at (h + l)/2 and 2·pivot - (h + l)/2",
  reference: "https://www.tradingview.com/script/C8jU11vg-CPR-with-Trend-by-Prathap/",
  repaint: "clean",
  outputs: {
    pivot: { label: "Pivot", pane: "overlay", style: "line" },
    top: { label: "Top central", pane: "overlay", style: "line" },
    bottom: { label: "Bottom central", pane: "overlay", style: "line" },
  },
});
