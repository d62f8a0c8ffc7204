import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float } from "@/lib/ta/core/parameter";

const WEIGHT = { min: 0.01, max: 0.99, step: 0.01 };

/**
 * Holt-Winter moving average, in the unit of the values: a level with a speed and an acceleration, each smoothed.
 *
 * Formula: `f[i] = (1 - level)·(f[i - 1] + s[i - 1] + a[i - 1]/2) + level·v[i]`,
 * `s[i] = (1 - trend)·(s[i - 1] + a[i - 1]) + trend·(f[i] - f[i - 1])`,
 * `a[i] = (1 - acceleration)·a[i - 1] + acceleration·(s[i] - s[i - 1])`, `hwma = f + s + a/2`, started from the first
 * value at rest. First value at index 0.
 * Reference: MetaTrader HWMA, https://www.mql5.com/en/code/20856
 */
export const hwma = indicatorFunction({
  name: "hwma",
  series: ["values"],
  parameters: {
    level: float("Weight of the level", 0.2, WEIGHT),
    trend: float("Weight of the trend", 0.1, WEIGHT),
    acceleration: float("Weight of the acceleration", 0.1, WEIGHT),
  },
  outputs: ["hwma"],
  firstIndex: () => 0,
  kernel({ level, trend, acceleration }, memory) {
    const run = memory.track({ level: NaN, trend: 0, acceleration: 0 });
    return ({ values }, { hwma }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const before = i === origin ? value : run.level;
        const expected = before + run.trend + 0.5 * run.acceleration;
        const nextLevel = expected + level * (value - expected);
        const nextTrend = (1 - trend) * (run.trend + run.acceleration) + trend * (nextLevel - before);
        run.acceleration += acceleration * (nextTrend - run.trend - run.acceleration);
        run.trend = nextTrend;
        run.level = nextLevel;
        hwma[i] = nextLevel + nextTrend + 0.5 * run.acceleration;
      }
    };
  },
});

export const hwmaDefinition = /* @__PURE__ */ defineIndicator(hwma, {
  id: "hwma",
  name: "Holt-Winter moving average",
  category: "moving-average",
  summary: "An average that also carries the speed and acceleration of the price on to the next bar.",
  convention: "Three weights 0.2, 0.1, 0.1 and a start at rest on the first value (MetaTrader, pandas-ta).",
  formula:
    "f = (1-na)·(f' + s' + a'/2) + na·v; s = (1-nb)·(s' + a') + nb·(f - f'); a = (1-nc)·a' + nc·(s - s'); hwma = f + s + a/2",
  reference: "https://www.mql5.com/en/code/20856",
  repaint: "clean",
  outputs: { hwma: { label: "HWMA", pane: "overlay", style: "line" } },
});
