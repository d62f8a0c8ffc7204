import { choice, float } from "@/lib/ta/core/parameter";
import type { ChartPoint } from "@/lib/ta/pivots/draw-line";

/** The settings of indicators made of zigzag legs. */
export const ZIG_ZAG_PARAMETERS = {
  percent: float("Reversal in percent", 5, { min: 0.01, max: 1000 }),
  base: choice("Measured from", "close", ["close", "high-low"]),
};

export interface Turn extends ChartPoint {
  readonly isHigh: boolean;
}

export interface ZigZag {
  /** Turning points that a reversal has confirmed, highs and lows in turn. */
  readonly turns: readonly Turn[];
  /** The furthest point of the leg behind the last of them; undefined without turns. */
  readonly extreme: Turn | undefined;
}

interface Run {
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly from: number;
  readonly to: number;
  /** Reversal as a fraction of the extreme. */
  readonly reversal: number;
}

/**
 * The legs of a series: a leg ends at its furthest point once the price has come back from there by the
 * fraction `reversal` of it. The first leg starts at the first bar, so that is no turning point. Of equal
 * extremes the last counts; a bar that extends the leg does not end it; an extreme of 0 has no fraction and
 * is never confirmed.
 */
export function zigZagOf(run: Run): ZigZag {
  const turns: Turn[] = [];
  let start = startOf(run);
  while (start !== undefined) {
    const { extreme, end } = legFrom(run, start);
    if (end === run.to) return { turns, extreme: turns.length === 0 ? undefined : extreme };
    if (extreme.bar > start.bar) turns.push(extreme);
    start = extreme;
  }
  return { turns, extreme: undefined };
}

/** The first bar as a low or a high, whichever the price first leaves by the reversal. */
function startOf({ high, low, from, to, reversal }: Run): Turn | undefined {
  const top = high[from] ?? NaN;
  const bottom = low[from] ?? NaN;
  for (let i = from; i < to; i++) {
    const rise = fraction((high[i] ?? NaN) - bottom, bottom);
    const fall = fraction(top - (low[i] ?? NaN), top);
    if (rise >= reversal && !(rise <= fall)) return { bar: from, price: bottom, isHigh: false };
    if (fall >= reversal && !(fall <= rise)) return { bar: from, price: top, isHigh: true };
  }
  return undefined;
}

/** The leg behind a turning point: its furthest point and the bar that ends it, `to` when none does. */
function legFrom({ high, low, to, reversal }: Run, start: Turn): { extreme: Turn; end: number } {
  const isHigh = !start.isHigh;
  let { bar, price } = start;
  let end = start.bar + 1;
  for (; end < to; end++) {
    const top = high[end] ?? NaN;
    const bottom = low[end] ?? NaN;
    if (isHigh ? top >= price : bottom <= price) {
      bar = end;
      price = isHigh ? top : bottom;
    } else if (fraction(isHigh ? price - bottom : top - price, price) >= reversal) break;
  }
  return { extreme: { bar, price, isHigh }, end };
}

function fraction(change: number, base: number): number {
  return base === 0 ? NaN : change / Math.abs(base);
}
