import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { logRatio } from "@/lib/ta/nodes/log-ratio";

/** A window is cut into 1, 2, 4, … pieces: no more than this many, none with fewer returns. */
const PIECES_MOST = 32;
const RETURNS_LEAST = 8;

/**
 * Hurst exponent by rescaled range: 0.5 for a random walk, above for a market that goes on, below for one that turns
 * back.
 *
 * Formula: the last `length` log returns are cut into 1, 2, 4, … equal pieces (32 at most, of 8 returns at least, the
 * oldest returns left over). The rescaled range of a piece is the range of its running sums of `return - mean` over
 * its population standard deviation, 0 where that is 0. The exponent is the slope of `log(mean range)` over
 * `log(piece)`. First value at index `length`; none where a value of the window is not positive, nor on a market that
 * does not move.
 * Each bar costs up to six passes over the window, so `length` ends at 500.
 * Reference: Skender Hurst, https://dotnet.stockindicators.dev/indicators/Hurst/
 */
export const hurst = indicatorFunction({
  name: "hurst",
  series: ["values"],
  parameters: { length: length(100, { min: 20, max: 500 }) },
  outputs: ["hurst"],
  firstIndex: ({ length }) => length,
  sparse: ["hurst"],
  kernel({ length }, memory) {
    const range = new RescaledRange(memory, length);
    return ({ values }, { hurst }, { from, to }) => {
      for (let i = from; i < to; i++) hurst[i] = range.next(values[i] ?? NaN);
    };
  },
});

class RescaledRange {
  private readonly length: number;
  /** Log returns, with one place more than the window, so that a replaced value never covers one still needed. */
  private readonly ring: Float64Array;
  /** The window in order: written and read within a step. */
  private readonly window: Float64Array;
  /** Number of pieces of each cut, and what the logarithm of its range weighs in the slope. */
  private readonly cuts: readonly { readonly pieces: number; readonly weight: number }[];
  private previous = NaN;
  private position = 0;
  /** Returns since the last one that has no logarithm. */
  private count = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.ring = new Float64Array(length + 1);
    this.window = new Float64Array(length);
    this.cuts = cutsOf(length);
    memory.track(this);
  }

  next(value: number): number {
    const change = logRatio(value, this.previous);
    this.previous = value;
    if (Number.isNaN(change)) {
      this.count = 0;
      return NaN;
    }
    this.ring[this.position] = change;
    this.position = this.position === this.length ? 0 : this.position + 1;
    this.count = Math.min(this.count + 1, this.length);
    return this.count < this.length ? NaN : this.exponent();
  }

  private exponent(): number {
    let place = this.position;
    for (let i = 0; i < this.length; i++) {
      place = place === this.length ? 0 : place + 1;
      this.window[i] = this.ring[place] ?? NaN;
    }
    let slope = 0;
    for (const { pieces, weight } of this.cuts) {
      const range = this.meanRange(pieces);
      if (range === 0) return NaN;
      slope += weight * Math.log(range);
    }
    return slope;
  }

  private meanRange(pieces: number): number {
    const size = Math.floor(this.length / pieces);
    let sum = 0;
    const start = this.length - pieces * size;
    for (let k = 0; k < pieces; k++) sum += this.rangeOf(start + k * size, start + (k + 1) * size);
    return sum / pieces;
  }

  private rangeOf(from: number, to: number): number {
    let total = 0;
    for (let i = from; i < to; i++) total += this.window[i] ?? NaN;
    const mean = total / (to - from);
    let sum = 0;
    let squares = 0;
    let highest = -Infinity;
    let lowest = Infinity;
    for (let i = from; i < to; i++) {
      const distance = (this.window[i] ?? NaN) - mean;
      sum += distance;
      squares += distance * distance;
      if (sum > highest) highest = sum;
      if (sum < lowest) lowest = sum;
    }
    return squares === 0 ? 0 : (highest - lowest) / Math.sqrt(squares / (to - from));
  }
}

/** The slope of a line through points (x, y) is the sum of the y, each times `(x - mean) / Σ (x - mean)²`. */
function cutsOf(length: number): readonly { readonly pieces: number; readonly weight: number }[] {
  const points: { readonly pieces: number; readonly x: number }[] = [];
  for (let pieces = 1; pieces <= PIECES_MOST; pieces *= 2) {
    const size = Math.floor(length / pieces);
    if (size >= RETURNS_LEAST) points.push({ pieces, x: Math.log(size) });
  }
  const mean = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const spread = points.reduce((sum, { x }) => sum + (x - mean) ** 2, 0);
  return points.map(({ pieces, x }) => ({ pieces, weight: (x - mean) / spread }));
}

export const hurstDefinition = /* @__PURE__ */ defineIndicator(hurst, {
  id: "hurst",
  name: "Hurst exponent",
  category: "statistic",
  summary: "Whether moves tend to go on (above 0.5) or to turn back (below 0.5); a random walk is near 0.5.",
  convention:
    "Rescaled range of log returns over 1, 2, 4, … pieces without a correction for small samples (Skender).",
  formula: "H = slope of log(mean(R/S)) over log(n) for pieces of n returns",
  reference: "https://dotnet.stockindicators.dev/indicators/Hurst/",
  repaint: "clean",
  outputs: { hurst: { label: "Hurst exponent", pane: "separate", style: "line" } },
});
