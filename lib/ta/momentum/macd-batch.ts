import { CHUNK } from "@/lib/ta/core/chunk";
import { firstFullWindow } from "@/lib/ta/core/full-window";
import type { Columns } from "@/lib/ta/core/kernel";

export interface MacdLengths {
  readonly fast: number;
  readonly slow: number;
  readonly signal: number;
}

type MacdOutputs = Columns<"macd" | "signal" | "histogram">;

/** `macd` in one pass over whole series, gaps included. */
export function macdBatch({ values }: Columns<"values">, lengths: MacdLengths, outputs: MacdOutputs): void {
  const slow = Math.max(lengths.fast, lengths.slow);
  let next = 0;
  while (next < values.length) {
    const first = firstFullWindow(values, next, slow + lengths.signal - 1);
    outputs.macd.fill(NaN, next, first);
    outputs.signal.fill(NaN, next, first);
    outputs.histogram.fill(NaN, next, first);
    next = first === values.length ? first : fillRun(values, first, lengths, outputs);
  }
}

/** The averages of `value - base`: their difference is the same, and keeps its digits when the values are huge. */
interface Averages {
  readonly base: number;
  fast: number;
  slow: number;
  signal: number;
}

/** Fills from the bar `first`, the first with a signal, to the first bar without a finite value; answers that bar. */
function fillRun(values: Float64Array, first: number, lengths: MacdLengths, outputs: MacdOutputs): number {
  const averages = seedAverages(values, first, lengths);
  if (averages.signal - averages.signal !== 0) return first;
  outputs.macd[first] = averages.fast - averages.slow;
  outputs.signal[first] = averages.signal;
  outputs.histogram[first] = averages.fast - averages.slow - averages.signal;
  let i = first + 1;
  while (i < values.length) {
    const end = Math.min(i + CHUNK, values.length);
    const done = fillChunk(values, i, end, lengths, averages, outputs);
    if (done < end) return done;
    i = done;
  }
  return i;
}

function seedAverages(values: Float64Array, first: number, lengths: MacdLengths): Averages {
  const slowLength = Math.max(lengths.fast, lengths.slow);
  const fastLength = Math.min(lengths.fast, lengths.slow);
  const seed = first - lengths.signal + 1;
  const base = values[seed - slowLength + 1] ?? NaN;
  const fastK = 2 / (fastLength + 1);
  const slowK = 2 / (slowLength + 1);
  let fast = meanAbove(base, values, seed, fastLength);
  let slow = meanAbove(base, values, seed, slowLength);
  let signal = fast - slow;
  for (let i = seed + 1; i <= first; i++) {
    const value = (values[i] ?? NaN) - base;
    fast = fastK * value + (1 - fastK) * fast;
    slow = slowK * value + (1 - slowK) * slow;
    signal += fast - slow;
  }
  return { base, fast, slow, signal: signal / lengths.signal };
}

/**
 * Fills `[start, end)` from the averages before it, and leaves in them those of its last bar; answers the first bar
 * without a finite value, or `end`. Two bars at a time: what they add to the averages is summed up before the
 * averages are known, so that a bar does not wait for the one before it.
 */
function fillChunk(
  values: Float64Array,
  start: number,
  end: number,
  lengths: MacdLengths,
  averages: Averages,
  { macd, signal: signals, histogram }: MacdOutputs,
): number {
  const { base } = averages;
  const fastK = 2 / (Math.min(lengths.fast, lengths.slow) + 1);
  const slowK = 2 / (Math.max(lengths.fast, lengths.slow) + 1);
  const signalK = 2 / (lengths.signal + 1);
  const fastDecay = 1 - fastK;
  const slowDecay = 1 - slowK;
  const signalDecay = 1 - signalK;
  const fastDecay2 = fastDecay * fastDecay;
  const slowDecay2 = slowDecay * slowDecay;
  const signalDecay2 = signalDecay * signalDecay;
  let { fast, slow, signal } = averages;
  let i = start;
  for (; i + 1 < end; i += 2) {
    const value1 = (values[i] ?? NaN) - base;
    const value2 = (values[i + 1] ?? NaN) - base;
    const fast1 = fastK * value1;
    const slow1 = slowK * value1;
    const fast2 = fastK * value2 + fastDecay * fast1 + fastDecay2 * fast;
    const slow2 = slowK * value2 + slowDecay * slow1 + slowDecay2 * slow;
    const line1 = fast1 + fastDecay * fast - (slow1 + slowDecay * slow);
    const line2 = fast2 - slow2;
    const signal1 = signalK * line1;
    const signal2 = signalK * line2 + signalDecay * signal1 + signalDecay2 * signal;
    if (signal2 - signal2 !== 0) break;
    const level1 = signal1 + signalDecay * signal;
    macd[i] = line1;
    macd[i + 1] = line2;
    signals[i] = level1;
    signals[i + 1] = signal2;
    histogram[i] = line1 - level1;
    histogram[i + 1] = line2 - signal2;
    fast = fast2;
    slow = slow2;
    signal = signal2;
  }
  // One bar may be left, or a pair with a gap in it: the same arithmetic for its first.
  if (i < end) {
    const value = (values[i] ?? NaN) - base;
    const line = fastK * value + fastDecay * fast - (slowK * value + slowDecay * slow);
    const level = signalK * line + signalDecay * signal;
    if (level - level === 0) {
      macd[i] = line;
      signals[i] = level;
      histogram[i] = line - level;
      i += 1;
    }
  }
  averages.fast = fast;
  averages.slow = slow;
  averages.signal = signal;
  return i;
}

/** Mean of `values - base` over the `length` values that end at `end`. */
function meanAbove(base: number, values: Float64Array, end: number, length: number): number {
  let sum = 0;
  for (let i = end - length + 1; i <= end; i++) sum += (values[i] ?? NaN) - base;
  return sum / length;
}
