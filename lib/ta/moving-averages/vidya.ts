import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { EfficiencyRatio } from "@/lib/ta/nodes/efficiency-ratio";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Variable index dynamic average of Chande, in the unit of the values: an exponential average that moves as fast as
 * the market is one-sided.
 *
 * Formula: `vidya[i] = vidya[i - 1] + k·c·(v[i] - vidya[i - 1])` with `k = 2 / (length + 1)` and `c` the size of
 * Chande's momentum oscillator over `length` changes as a fraction, |sum of changes| / sum of |changes|; seeded with
 * the mean of the first `length` values. First value at index `length - 1`.
 * Where nothing moved `c` is 0: the average stays.
 * Reference: pandas-ta-classic vidya,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/overlap/vidya.py
 */
export const vidya = indicatorFunction({
  name: "vidya",
  series: ["values"],
  parameters: { length: length(9) },
  outputs: ["vidya"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const average = new VariableIndexAverage(memory, length);
    return ({ values }, { vidya }, { from, to }) => {
      for (let i = from; i < to; i++) vidya[i] = average.next(values[i] ?? NaN);
    };
  },
});

class VariableIndexAverage {
  private readonly k: number;
  private readonly oneSidedness: EfficiencyRatio;
  private readonly seed: SimpleAverage;
  private level = NaN;

  constructor(memory: Memory, length: number) {
    this.k = 2 / (length + 1);
    this.oneSidedness = new EfficiencyRatio(memory, length, 0);
    this.seed = new SimpleAverage(memory, length);
    memory.track(this);
  }

  next(value: number): number {
    const share = this.oneSidedness.next(value);
    if (Number.isNaN(this.level)) this.level = this.seed.next(value);
    else this.level += this.k * share * (value - this.level);
    return this.level;
  }
}

export const vidyaDefinition = /* @__PURE__ */ defineIndicator(vidya, {
  id: "vidya",
  name: "Variable index dynamic average",
  category: "moving-average",
  summary: "An average that follows a one-sided market quickly and hardly moves in a choppy one.",
  convention:
    "Chande's later form with his momentum oscillator (pandas-ta), not the ratio of two deviations (Tulip).",
  formula:
    "c = |Σ changes| / Σ |changes| over length; vidya[i] = vidya[i-1] + 2/(length+1)·c·(v[i] - vidya[i-1])",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/overlap/vidya.py",
  repaint: "clean",
  outputs: { vidya: { label: "VIDYA", pane: "overlay", style: "line" } },
});
