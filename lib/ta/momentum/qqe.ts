import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { float, length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { RelativeStrength } from "@/lib/ta/nodes/relative-strength";

/**
 * Quantitative qualitative estimation: a smoothed RSI, 0 to 100, and a trailing line that follows it.
 *
 * Formula: `smoothed = ema(rsi(length), smoothing)`,
 * `width = multiplier·ema(ema(|smoothed[i] - smoothed[i - 1]|))`, both averages over `2·length - 1` bars. A lower
 * line `smoothed - width` only rises while the RSI stays above it, an upper line `smoothed + width` only falls
 * while it stays below. Crossing the upper line of the bar before makes the lower one the trailing line, and the
 * other way round; it begins with the lower one. Averages are seeded with the mean of their first values.
 * `smoothed` starts at index `length + smoothing - 1`, `trailing` at `5·length + smoothing - 4`. A market that
 * does not move has an RSI of 0, as in `rsi`.
 * Reference: pandas-ta-classic qqe,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/qqe.py
 */
export const qqe = indicatorFunction({
  name: "qqe",
  series: ["values"],
  parameters: {
    length: length(14, { min: 2 }),
    smoothing: length(5, { label: "Smoothing" }),
    multiplier: float("Multiplier", 4.236, { min: 0.001, max: 100, step: 0.1 }),
  },
  outputs: ["smoothed", "trailing"],
  firstIndex: ({ length, smoothing }) => ({
    smoothed: length + smoothing - 1,
    trailing: 5 * length + smoothing - 4,
  }),
  kernel({ length, smoothing, multiplier }, memory) {
    const strength = new RelativeStrength(memory, length);
    const average = emaNode(memory, smoothing);
    const moves = emaNode(memory, 2 * length - 1);
    const widths = emaNode(memory, 2 * length - 1);
    const trail = new Trail(memory);
    const run = memory.track({ previous: NaN });
    return ({ values }, { smoothed, trailing }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const level = average.next(strength.next(values[i] ?? NaN));
        const move = Math.abs(level - run.previous);
        run.previous = level;
        smoothed[i] = level;
        trailing[i] = trail.next(level, multiplier * widths.next(moves.next(move)));
      }
    };
  },
});

/** The line that trails a level at the given width; NaN while there is no width. */
class Trail {
  private level = NaN;
  private lower = NaN;
  private lowerBefore = NaN;
  private upper = NaN;
  private upperBefore = NaN;
  private isUp = true;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(level: number, width: number): number {
    const { level: previous, lower, lowerBefore, upper, upperBefore } = this;
    if (crossed(previous, upperBefore, level, upper)) this.isUp = true;
    else if (crossed(previous, lowerBefore, level, lower)) this.isUp = false;
    const staysAbove = previous > lower && level > lower;
    const staysBelow = previous < upper && level < upper;
    this.lowerBefore = lower;
    this.upperBefore = upper;
    this.lower = staysAbove ? Math.max(lower, level - width) : level - width;
    this.upper = staysBelow ? Math.min(upper, level + width) : level + width;
    this.level = level;
    return this.isUp ? this.lower : this.upper;
  }
}

/** Whether a level went through a line, up or down, between two bars. */
function crossed(levelBefore: number, lineBefore: number, level: number, line: number): boolean {
  return (level > line && levelBefore < lineBefore) || (level <= line && levelBefore >= lineBefore);
}

export const qqeDefinition = /* @__PURE__ */ defineIndicator(qqe, {
  id: "qqe",
  name: "Quantitative qualitative estimation",
  category: "momentum",
  summary:
    "A smoothed RSI with a trailing stop of its own: the RSI above its line is strength, below weakness.",
  convention: "Exponential averages seeded with a mean, a cross in either direction switches (pandas-ta).",
  formula:
    "smoothed = ema(rsi(length), smoothing); width = multiplier·ema(ema(|smoothed - smoothed[i-1]|, 2·length-1), 2·length-1); trailing = smoothed ± width, carried on",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/qqe.py",
  repaint: "clean",
  outputs: {
    smoothed: { label: "Smoothed RSI", pane: "separate", style: "line" },
    trailing: { label: "Trailing line", pane: "separate", style: "line" },
  },
});
