import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, length } from "@/lib/ta/core/parameter";
import { Delay } from "@/lib/ta/nodes/delay";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";

/**
 * Archer moving averages trends: `long` is 1 where the fast average has risen over `lookback` bars and the
 * slow one has moved, `short` where the fast one has fallen and the slow one has moved; else 0.
 *
 * Formula: `long = fast[i] > fast[i - lookback] and slow[i] ≠ slow[i - lookback]`, `short` with `<`. First
 * value `lookback` bars behind the first of the slower average. On a price that never moves both are 0.
 * Reference: pandas-ta amat, https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/trend/amat.py
 */
export const amat = indicatorFunction({
  name: "amat",
  series: ["values"],
  parameters: {
    fast: length(8, { label: "Fast length" }),
    slow: length(21, { label: "Slow length" }),
    lookback: length(2, { label: "Lookback" }),
    type: choice("Average type", "ema", MOVING_AVERAGE_TYPES),
  },
  outputs: ["long", "short"],
  firstIndex: ({ fast, slow, lookback, type }) =>
    Math.max(movingAverageFirstIndex(type, fast), movingAverageFirstIndex(type, slow)) + lookback,
  kernel({ fast, slow, lookback, type }, memory) {
    const fastAverage = movingAverageNode(memory, type, fast);
    const slowAverage = movingAverageNode(memory, type, slow);
    const fastBefore = new Delay(memory, lookback);
    const slowBefore = new Delay(memory, lookback);
    // The averages are those of `value - base`: no level costs them the digits that decide.
    const run = memory.track({ base: NaN });
    return ({ values }, { long, short }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const fastNow = fastAverage.next(value - run.base);
        const slowNow = slowAverage.next(value - run.base);
        const fastChange = fastNow - fastBefore.next(fastNow);
        const slowChange = slowNow - slowBefore.next(slowNow);
        const isKnown = Number.isFinite(fastChange) && Number.isFinite(slowChange);
        long[i] = isKnown ? Number(fastChange > 0 && slowChange !== 0) : NaN;
        short[i] = isKnown ? Number(fastChange < 0 && slowChange !== 0) : NaN;
      }
    };
  },
});

export const amatDefinition = /* @__PURE__ */ defineIndicator(amat, {
  id: "amat",
  name: "Archer moving averages trends",
  category: "trend",
  summary:
    "Marks long and short trends by the slopes of a fast and a slow average instead of their crossing.",
  convention: "Exponential averages seeded with a mean, net change over the lookback (pandas-ta).",
  formula:
    "long = fast[i] > fast[i-k] and slow[i] ≠ slow[i-k]; short = fast[i] < fast[i-k] and slow[i] ≠ slow[i-k]",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/trend/amat.py",
  repaint: "clean",
  outputs: {
    long: { label: "Long", pane: "separate", style: "histogram" },
    short: { label: "Short", pane: "separate", style: "histogram" },
  },
});
