import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { OrderedWindow } from "@/lib/ta/nodes/ordered-window";
import { RelativeStrength } from "@/lib/ta/nodes/relative-strength";
import { SimpleReturn } from "@/lib/ta/nodes/simple-return";

/**
 * Connors RSI, 0 to 100.
 *
 * Formula: the mean of `rsi(length)` of the values, `rsi(streak)` of the streak, and the percent of the last `rank`
 * returns that are below (not equal to) the present one. The streak counts rises in a row (falls: negative) and
 * is 0 at an unchanged value and at bar 0. A return is the change over the size of the value before, 0 where that
 * is 0. First value at index `max(length, streak, rank + 1)`. An RSI of what does not move is 0, as in `rsi`.
 * Reference: Skender Connors RSI, https://dotnet.stockindicators.dev/indicators/ConnorsRsi/
 */
export const connorsRsi = indicatorFunction({
  name: "connorsRsi",
  series: ["values"],
  parameters: {
    length: length(3, { label: "RSI length", min: 2 }),
    streak: length(2, { label: "Streak length", min: 2 }),
    rank: length(100, { label: "Rank length", min: 2 }),
  },
  outputs: ["connorsRsi"],
  firstIndex: ({ length, streak, rank }) => Math.max(length, streak, rank + 1),
  kernel({ length, streak: streakLength, rank }, memory) {
    const strength = new RelativeStrength(memory, length);
    const streaks = new Streak(memory);
    const streakStrength = new RelativeStrength(memory, streakLength);
    const returns = new OrderedWindow(memory, rank + 1);
    const fractions = new SimpleReturn(memory);
    const run = memory.track({ previous: NaN });
    return ({ values }, { connorsRsi }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const change = value - run.previous;
        const fraction = fractions.next(value);
        run.previous = value;
        returns.next(fraction);
        const below = i - origin > rank ? returns.countBelow(fraction) / rank : NaN;
        const streak = streaks.next(change);
        connorsRsi[i] = (strength.next(value) + streakStrength.next(streak) + 100 * below) / 3;
      }
    };
  },
});

/** Rises in a row, or falls in a row as a negative number, from the changes; 0 where there is none. */
class Streak {
  private count = 0;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(change: number): number {
    if (change > 0) this.count = Math.max(this.count, 0) + 1;
    else if (change < 0) this.count = Math.min(this.count, 0) - 1;
    else this.count = 0;
    return this.count;
  }
}

export const connorsRsiDefinition = /* @__PURE__ */ defineIndicator(connorsRsi, {
  id: "connors-rsi",
  name: "Connors RSI",
  category: "momentum",
  summary: "Short-term strength, the length of the streak and the rank of the last move in one number.",
  convention: "Percent rank counts strictly smaller returns among the last `rank` ones (Skender, Connors).",
  formula: "crsi = (rsi(value, length) + rsi(streak, streak) + percentRank(return, rank)) / 3",
  reference: "https://dotnet.stockindicators.dev/indicators/ConnorsRsi/",
  repaint: "clean",
  outputs: { connorsRsi: { label: "CRSI", pane: "separate", style: "line" } },
});
