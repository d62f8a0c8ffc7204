import { firstFullWindow } from "@/lib/ta/core/full-window";
import type { Columns } from "@/lib/ta/core/kernel";
import { reanchorEvery } from "@/lib/ta/nodes/reanchor";

export interface BandWidths {
  readonly length: number;
  readonly up: number;
  readonly down: number;
}

type Bands = Columns<"upper" | "middle" | "lower">;

/** How far, in squared deviations, the mean may drift from the anchor; a leaving value may lie 100 times as far. */
const DRIFT_MOST = 1e4;
const LEAVING_SHARE = 1e-4;

/** The bands around a simple average in one pass over whole series, gaps included. */
export function bollingerBatch({ values }: Columns<"values">, widths: BandWidths, outputs: Bands): void {
  let next = 0;
  while (next < values.length) {
    const seed = firstFullWindow(values, next, widths.length);
    outputs.upper.fill(NaN, next, seed);
    outputs.middle.fill(NaN, next, seed);
    outputs.lower.fill(NaN, next, seed);
    next = seed === values.length ? seed : fillRun(values, seed, widths, outputs);
  }
}

/** Fills from the bar `seed`, whose window is full, to the first bar without finite bands; answers that bar. */
function fillRun(values: Float64Array, seed: number, widths: BandWidths, outputs: Bands): number {
  const stretch = reanchorEvery(widths.length);
  let i = seed;
  while (i < values.length) {
    const done = fillStretch(values, i, Math.min(i + stretch, values.length), widths, outputs);
    if (done === i) return i;
    i = done;
  }
  return i;
}

/**
 * Fills `[start, end)` with sums around the mean of the first window, up to the first bar at which that would cost
 * digits: the mean has drifted away, or an outlier has left the window. Answers that bar, or `end`; `start` when its
 * bands are not finite.
 */
function fillStretch(
  values: Float64Array,
  start: number,
  end: number,
  { length, up, down }: BandWidths,
  { upper, middle, lower }: Bands,
): number {
  const anchor = windowMean(values, start, length);
  const share = 1 / length;
  let sum = 0;
  let squares = 0;
  for (let i = start - length + 1; i <= start; i++) {
    const distance = (values[i] ?? NaN) - anchor;
    sum += distance;
    squares += distance * distance;
  }
  const first = anchor + sum * share;
  // The mean is the anchor here: what is below zero is rounding.
  const width = Math.sqrt(Math.max(squares * share - sum * share * (sum * share), 0));
  if (width - width + (first - first) !== 0) return start;
  middle[start] = first;
  upper[start] = first + up * width;
  lower[start] = first - down * width;
  for (let i = start + 1; i < end; i++) {
    const entering = (values[i] ?? NaN) - anchor;
    const leaving = (values[i - length] ?? NaN) - anchor;
    sum += entering - leaving;
    squares += entering * entering - leaving * leaving;
    const drift = sum * share;
    const variance = squares * share - drift * drift;
    const risk = drift * drift + LEAVING_SHARE * leaving * leaving - DRIFT_MOST * variance;
    if (!(risk <= 0 && risk > -Infinity)) return i;
    const deviation = Math.sqrt(variance);
    const mean = anchor + drift;
    middle[i] = mean;
    upper[i] = mean + up * deviation;
    lower[i] = mean - down * deviation;
  }
  return end;
}

function windowMean(values: Float64Array, end: number, length: number): number {
  const base = values[end] ?? NaN;
  let sum = 0;
  for (let i = end - length + 1; i <= end; i++) sum += (values[i] ?? NaN) - base;
  return base + sum / length;
}
