import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { type ExponentialAverage, wilderNode } from "@/lib/ta/nodes/exponential-average";
import { TrueRange } from "@/lib/ta/nodes/true-range";

/** Every stretch is looked at with every bar. */
const LENGTH_MAX = 200;

/**
 * Random walk index of Poulos: how far prices went in relation to a random walk, above 1 further than one.
 *
 * Formula: `high` is the largest of `(high[i] - low[i - k + 1]) / (atr(k)·√k)` and `low` of
 * `(high[i - k + 1] - low[i]) / (atr(k)·√k)` over all stretches of `k = 2 … length` bars, with Wilder's
 * average true range of each length. First value at index `length`. Lengths go up to 200.
 * Stretches without any range are left out; when all are, both are 0.
 * Reference: trading-signals RandomWalkIndex (the scan of ta4j, Wilder's averages seeded with a mean),
 * https://github.com/bennycode/trading-signals/blob/main/packages/trading-signals/src/trend/RWI/RandomWalkIndex.ts
 */
export const randomWalkIndex = indicatorFunction({
  name: "randomWalkIndex",
  series: ["high", "low", "close"],
  parameters: { length: length(14, { min: 2, max: LENGTH_MAX }) },
  outputs: ["high", "low"],
  firstIndex: ({ length }) => length,
  history: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const trueRange = new TrueRange(memory);
    const averages: ExponentialAverage[] = [];
    for (let bars = 2; bars <= length; bars++) averages.push(wilderNode(memory, bars));
    return (inputs, outputs, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const high = inputs.high[i] ?? NaN;
        const low = inputs.low[i] ?? NaN;
        const range = trueRange.next(high, low, inputs.close[i] ?? NaN);
        let up = -Infinity;
        let down = -Infinity;
        for (let bars = 2; bars <= length; bars++) {
          const average = averages[bars - 2]?.next(range) ?? NaN;
          if (average === 0 || i - origin < length) continue;
          const walk = average * Math.sqrt(bars);
          up = Math.max(up, inWalks(high - (inputs.low[i - bars + 1] ?? NaN), walk));
          down = Math.max(down, inWalks((inputs.high[i - bars + 1] ?? NaN) - low, walk));
        }
        const standing = i - origin < length ? NaN : 0;
        outputs.high[i] = up === -Infinity ? standing : up;
        outputs.low[i] = down === -Infinity ? standing : down;
      }
    };
  },
});

/** NaN when the walk overflows: beside an infinite one every reach would look like none. */
function inWalks(reach: number, walk: number): number {
  return walk === Infinity ? NaN : reach / walk;
}

export const randomWalkIndexDefinition = /* @__PURE__ */ defineIndicator(randomWalkIndex, {
  id: "random-walk-index",
  name: "Random walk index",
  category: "trend",
  summary: "How much further prices went up or down than chance would take them: above 1 there is a trend.",
  convention:
    "The largest ratio over all stretches from 2 to `length` bars, each with its own Wilder ATR (ta4j).",
  formula:
    "high = max over k of (high[i] - low[i-k+1]) / (atr(k)·√k); low = max over k of (high[i-k+1] - low[i]) / (atr(k)·√k)",
  reference:
    "https://github.com/bennycode/trading-signals/blob/main/packages/trading-signals/src/trend/RWI/RandomWalkIndex.ts",
  repaint: "clean",
  outputs: {
    high: { label: "RWI high", pane: "separate", style: "line" },
    low: { label: "RWI low", pane: "separate", style: "line" },
  },
});
