import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { Delay } from "@/lib/ta/nodes/delay";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/** How fast the constant falls with the dimension: to a hundredth at a dimension of 2 (Ehlers). */
const STEEPNESS = 4.6;

/**
 * Fractal adaptive moving average of Ehlers, in the unit of the prices: quick where the price is a line, slow where it
 * fills the plane.
 *
 * Formula: `r1`, `r2` and `r` are the ranges (highest high - lowest low) of the newer half, the older half and the
 * whole of the last `length` bars; `d = 1 + log2((r1 + r2) / r)`, `k = exp(-4.6·(d - 1))`, 1 at most;
 * `frama[i] = k·p[i] + (1 - k)·frama[i - 1]` with `p = (high + low) / 2`, seeded with `p[length - 1]`. First value at
 * index `length`. An odd length counts as the next even one.
 * A half without a range has no dimension: the average is the price there, as in TA-Lib 0.8.
 * Reference: Ehlers, FRAMA (2005), https://www.mesasoftware.com/papers/FRAMA.pdf
 */
export const frama = indicatorFunction({
  name: "frama",
  series: ["high", "low"],
  parameters: { length: length(16, { min: 2 }) },
  outputs: ["frama"],
  firstIndex: ({ length }) => evenLength(length),
  kernel({ length }, memory) {
    const average = new FractalAverage(memory, evenLength(length) / 2);
    return ({ high, low }, { frama }, { from, to }) => {
      for (let i = from; i < to; i++) frama[i] = average.next(high[i] ?? NaN, low[i] ?? NaN);
    };
  },
});

function evenLength(length: number): number {
  return length + (length % 2);
}

class FractalAverage {
  private readonly highest: WindowHighest;
  private readonly lowest: WindowLowest;
  private readonly olderHighest: Delay;
  private readonly olderLowest: Delay;
  private level = NaN;

  constructor(memory: Memory, half: number) {
    this.highest = new WindowHighest(memory, half);
    this.lowest = new WindowLowest(memory, half);
    this.olderHighest = new Delay(memory, half);
    this.olderLowest = new Delay(memory, half);
    memory.track(this);
  }

  next(high: number, low: number): number {
    const price = (high + low) / 2;
    const highest = this.highest.next(high);
    const lowest = this.lowest.next(low);
    const olderHighest = this.olderHighest.next(highest);
    const olderLowest = this.olderLowest.next(lowest);
    if (Number.isNaN(olderHighest)) return NaN;
    if (Number.isNaN(this.level)) {
      this.level = price;
      return NaN;
    }
    const newer = highest - lowest;
    const older = olderHighest - olderLowest;
    const whole = Math.max(highest, olderHighest) - Math.min(lowest, olderLowest);
    const roughness = newer > 0 && older > 0 ? Math.max((newer + older) / whole, 1) : 1;
    const k = Math.exp(-STEEPNESS * Math.log2(roughness));
    this.level = k * price + (1 - k) * this.level;
    return this.level;
  }
}

export const framaDefinition = /* @__PURE__ */ defineIndicator(frama, {
  id: "frama",
  name: "Fractal adaptive moving average",
  category: "moving-average",
  summary: "An average that hugs a price moving in a line and flattens out where it only fills its range.",
  convention: "Ehlers (2005) of hl2; where a half has no range the average is the price (TA-Lib 0.8).",
  formula:
    "d = 1 + log2((r1 + r2)/r), ranges of both halves and the whole; k = exp(-4.6·(d-1)) ≤ 1; frama[i] = k·hl2[i] + (1-k)·frama[i-1]",
  reference: "https://www.mesasoftware.com/papers/FRAMA.pdf",
  repaint: "clean",
  outputs: { frama: { label: "FRAMA", pane: "overlay", style: "line" } },
});
