import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { choice, float, length } from "@/lib/ta/core/parameter";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";

/**
 * Profit maximiser of Özbilgiç: a SuperTrend of a moving average, in the unit of the prices.
 *
 * Formula: `average = ma((high + low) / 2, averageLength)`; stops at `average ∓ multiplier · atr(length)`
 * that only close in on the average until it has crossed them; `pmax` is the lower stop until the average
 * falls below that of the bar before, then the upper one until it rises above that of the bar before. It
 * starts with the lower one, at index `length` or where the average starts, whichever is later. On a price
 * that never moves both outputs are the price.
 * Reference: https://www.tradingview.com/script/sU9molfV/
 */
export const pmax = indicatorFunction({
  name: "pmax",
  series: ["high", "low", "close"],
  parameters: {
    length: length(10, { label: "ATR length" }),
    multiplier: float("Multiplier", 3, { min: 0.01, max: 100 }),
    averageLength: length(10, { label: "Average length" }),
    type: choice("Average type", "ema", MOVING_AVERAGE_TYPES),
  },
  outputs: ["pmax", "average"],
  firstIndex: ({ length, averageLength, type }) =>
    Math.max(length, movingAverageFirstIndex(type, averageLength)),
  kernel({ length, multiplier, averageLength, type }, memory) {
    const range = new AverageTrueRange(memory, length);
    const averages = movingAverageNode(memory, type, averageLength);
    const trailing = new AverageStop(memory);
    // The average is that of `middle - base`, which keeps its digits.
    const run = memory.track({ base: NaN });
    return (inputs, { pmax, average }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const high = inputs.high[i] ?? NaN;
        const low = inputs.low[i] ?? NaN;
        if (i === origin) run.base = low;
        const distance = multiplier * range.next(high, low, inputs.close[i] ?? NaN);
        const above = averages.next(low - run.base + (high - low) / 2);
        const stop = trailing.next(above, distance);
        pmax[i] = run.base + stop;
        average[i] = Number.isNaN(stop) ? NaN : run.base + above;
      }
    };
  },
});

class AverageStop {
  private rises = true;
  private lower = NaN;
  private upper = NaN;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(average: number, distance: number): number {
    let lower = average - distance;
    let upper = average + distance;
    if (Number.isNaN(lower)) return NaN;
    if (average < this.lower) this.rises = false;
    else if (average > this.upper) this.rises = true;
    if (average > this.lower) lower = Math.max(lower, this.lower);
    if (average < this.upper) upper = Math.min(upper, this.upper);
    this.lower = lower;
    this.upper = upper;
    return this.rises ? lower : upper;
  }
}

export const pmaxDefinition = /* @__PURE__ */ defineIndicator(pmax, {
  id: "pmax",
  name: "Profit maximiser",
  category: "trend",
  summary:
    "SuperTrend of a moving average: fewer turns in noise, a signal when the average crosses the stop.",
  convention:
    "EMA of the bars' middles, Wilder's ATR from bar 1 on, starts with a rising trend (K. Özbilgiç).",
  formula: "average = ma((high + low)/2); stops = average ∓ multiplier·atr(length), closing in until crossed",
  reference: "https://www.tradingview.com/script/sU9molfV/",
  repaint: "clean",
  outputs: {
    pmax: { label: "PMax", pane: "overlay", style: "line" },
    average: { label: "Average", pane: "overlay", style: "line" },
  },
});
