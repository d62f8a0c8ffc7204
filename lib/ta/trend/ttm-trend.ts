import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * TTM trend of Carter: 1 where the close is above the average of the bars' middles, else -1.
 *
 * Formula: `close > sma((high + low) / 2, length)`, the present bar included. First value at index `length -
 * 1`. A close on the average is -1, so a price that never moves is -1.
 * Reference: pandas-ta ttm_trend, https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/trend/ttm_trend.py
 */
export const ttmTrend = indicatorFunction({
  name: "ttmTrend",
  series: ["high", "low", "close"],
  parameters: { length: length(6) },
  outputs: ["ttmTrend"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const averages = new SimpleAverage(memory, length);
    // The average is that of `middle - base`: no level costs it the digits that decide.
    const run = memory.track({ base: NaN });
    return ({ high, low, close }, { ttmTrend }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const last = close[i] ?? NaN;
        if (i === origin) run.base = last;
        const average = averages.next(((high[i] ?? NaN) - run.base) / 2 + ((low[i] ?? NaN) - run.base) / 2);
        const sign = last - run.base > average ? 1 : -1;
        ttmTrend[i] = Number.isFinite(average) ? sign : NaN;
      }
    };
  },
});

export const ttmTrendDefinition = /* @__PURE__ */ defineIndicator(ttmTrend, {
  id: "ttm-trend",
  name: "TTM trend",
  category: "trend",
  summary: "Which side of the last bars' average middle the close is on: 1 above, -1 on it or below.",
  convention: "Simple average of the middles of the last six bars, the present one included (pandas-ta).",
  formula: "1 when close > sma((high + low)/2, length), else -1",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/trend/ttm_trend.py",
  repaint: "clean",
  outputs: { ttmTrend: { label: "TTM trend", pane: "separate", style: "histogram" } },
});
