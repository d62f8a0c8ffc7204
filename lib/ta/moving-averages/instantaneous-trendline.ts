import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float } from "@/lib/ta/core/parameter";

/** Up to this index a bar of a run has a plain weighted mean for its trend. */
const SEEDED = 5;

/**
 * Instantaneous trend line of Ehlers (2004) with its trigger, in the unit of the values. Not the one of TA-Lib, which
 * measures the dominant cycle (`htTrendline`): this one has a fixed smoothing.
 *
 * Formula: `trend[i] = (a - a²/4)·v[i] + a²/2·v[i - 1] - (a - 3a²/4)·v[i - 2] + 2·(1 - a)·trend[i - 1] -
 * (1 - a)²·trend[i - 2]` with `a = alpha`; up to index 5 `trend[i] = (v[i] + 2·v[i - 1] + v[i - 2]) / 4`.
 * `trigger[i] = 2·trend[i] - trend[i - 2]`. First values at index 2 and 4.
 * Reference: Ehlers, Cybernetic Analysis for Stocks and Futures (2004),
 * https://www.sierrachart.com/index.php?page=doc/StudiesReference.php&ID=486&Name=Instantaneous_Trendline
 */
export const instantaneousTrendline = indicatorFunction({
  name: "instantaneousTrendline",
  series: ["values"],
  parameters: { alpha: float("Alpha", 0.07, { min: 0.01, max: 1, step: 0.01 }) },
  outputs: ["trend", "trigger"],
  firstIndex: () => ({ trend: 2, trigger: 4 }),
  history: () => 2,
  kernel({ alpha: a }, memory) {
    const pole = 1 - a;
    // The trend is that of `value - base`: it is the same line, and a price that stands still comes out as it is.
    const run = memory.track({ base: NaN, trend1: NaN, trend2: NaN });
    return ({ values }, { trend, trigger }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        if (i === origin) run.base = values[i] ?? NaN;
        const newest = (values[i] ?? NaN) - run.base;
        const middle = i - origin < 2 ? NaN : (values[i - 1] ?? NaN) - run.base;
        const oldest = i - origin < 2 ? NaN : (values[i - 2] ?? NaN) - run.base;
        const level =
          i - origin <= SEEDED
            ? (newest + 2 * middle + oldest) / 4
            : (a - (a * a) / 4) * newest +
              ((a * a) / 2) * middle -
              (a - 0.75 * a * a) * oldest +
              2 * pole * run.trend1 -
              pole * pole * run.trend2;
        trend[i] = run.base + level;
        trigger[i] = run.base + (2 * level - run.trend2);
        run.trend2 = run.trend1;
        run.trend1 = level;
      }
    };
  },
});

export const instantaneousTrendlineDefinition = /* @__PURE__ */ defineIndicator(instantaneousTrendline, {
  id: "instantaneous-trendline",
  name: "Instantaneous trend line",
  category: "moving-average",
  summary:
    "A smooth trend with hardly any lag, and a trigger that leads it: the trend turns where they cross.",
  convention: "Ehlers (2004): of hl2 with alpha 0.07, a weighted mean of three bars up to bar 5.",
  formula:
    "trend[i] = (a-a²/4)·v[i] + a²/2·v[i-1] - (a-3a²/4)·v[i-2] + 2(1-a)·trend[i-1] - (1-a)²·trend[i-2]; trigger[i] = 2·trend[i] - trend[i-2]",
  reference:
    "https://www.sierrachart.com/index.php?page=doc/StudiesReference.php&ID=486&Name=Instantaneous_Trendline",
  repaint: "clean",
  sources: { values: "hl2" },
  outputs: {
    trend: { label: "Trend", pane: "overlay", style: "line" },
    trigger: { label: "Trigger", pane: "overlay", style: "line" },
  },
});
