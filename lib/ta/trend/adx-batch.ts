import { CHUNK } from "@/lib/ta/core/chunk";
import { firstFullBars } from "@/lib/ta/core/full-window";
import type { Columns } from "@/lib/ta/core/kernel";
import { positivePart } from "@/lib/ta/core/positive-part";

type HighLowClose = Columns<"high" | "low" | "close">;

/** Below this sum of true ranges, and of both directional indicators in percent, TA-Lib sees no direction. */
const NONE_BELOW = 1e-14;

/** What the average directional index remembers of the bars before. */
interface AdxState {
  readonly length: number;
  /** Running sums of Wilder: of the moves up, of the moves down, of the true ranges. */
  rises: number;
  falls: number;
  ranges: number;
  level: number;
}

/** `adx` in one pass over whole series, gaps included. */
export function adxBatch(
  inputs: HighLowClose,
  { length }: { readonly length: number },
  outputs: Columns<"adx">,
): void {
  const bars = inputs.close.length;
  let next = 0;
  while (next < bars) {
    const seed = firstFullBars(inputs, next, 2 * length);
    outputs.adx.fill(NaN, next, seed);
    next = seed === bars ? seed : fillRun(inputs, seed, length, outputs.adx);
  }
}

/** Fills from the bar `seed`, the first with a value, to the first bar without a finite one; answers that bar. */
function fillRun(inputs: HighLowClose, seed: number, length: number, output: Float64Array): number {
  const state = seedState(inputs, seed, length);
  if (state.level - state.level !== 0) return seed;
  output[seed] = state.level;
  let i = seed + 1;
  while (i < output.length) {
    const end = Math.min(i + CHUNK, output.length);
    const done = fillChunk(inputs, i, end, state, output);
    if (done < end) return done;
    i = done;
  }
  return i;
}

/** The plain sums of the first `length - 1` bars, running sums behind them, and the mean of `length` indexes. */
function seedState({ high, low, close }: HighLowClose, seed: number, length: number): AdxState {
  const state = { length, rises: 0, falls: 0, ranges: 0, level: 0 };
  const first = seed - 2 * length + 2;
  for (let i = first; i <= seed; i++) {
    const fade = i - first < length - 1 ? 1 : 1 - 1 / length;
    const rise = positivePart((high[i] ?? NaN) - (high[i - 1] ?? NaN));
    const fall = positivePart((low[i - 1] ?? NaN) - (low[i] ?? NaN));
    const previous = close[i - 1] ?? NaN;
    state.rises = fade * state.rises + rise * Number(rise > fall);
    state.falls = fade * state.falls + fall * Number(fall > rise);
    state.ranges =
      fade * state.ranges + (Math.max(high[i] ?? NaN, previous) - Math.min(low[i] ?? NaN, previous));
    if (i - first >= length - 1) state.level += directionalIndex(state, 0) / length;
  }
  return state;
}

function directionalIndex({ rises, falls, ranges }: AdxState, undirected: number): number {
  const both = rises + falls;
  if (ranges < NONE_BELOW || 100 * both < NONE_BELOW * ranges) return undirected;
  return 100 * (Math.abs(rises - falls) / both);
}

/**
 * Fills `[start, end)` from the state before it, and leaves in it that of its last bar; answers the first bar without
 * a finite value, or `end`. No branch depends on which way a price went.
 */
function fillChunk(
  { high, low, close }: HighLowClose,
  start: number,
  end: number,
  state: AdxState,
  output: Float64Array,
): number {
  const k = 1 / state.length;
  const decay = 1 - k;
  let { rises, falls, ranges, level } = state;
  let previousHigh = high[start - 1] ?? NaN;
  let previousLow = low[start - 1] ?? NaN;
  let previousClose = close[start - 1] ?? NaN;
  let i = start;
  for (; i < end; i++) {
    const top = high[i] ?? NaN;
    const bottom = low[i] ?? NaN;
    const rise = positivePart(top - previousHigh);
    const fall = positivePart(previousLow - bottom);
    // A sum of ranges beyond the largest number hides the direction of its bar, and has no next one.
    const held = ranges - ranges;
    rises = decay * rises + rise * Number(rise > fall);
    falls = decay * falls + fall * Number(fall > rise);
    ranges = decay * ranges + (Math.max(top, previousClose) - Math.min(bottom, previousClose));
    previousHigh = top;
    previousLow = bottom;
    previousClose = close[i] ?? NaN;
    const both = rises + falls;
    if (held + (both - both) + (previousClose - previousClose) !== 0) break;
    if (ranges >= NONE_BELOW && 100 * both >= NONE_BELOW * ranges) {
      level = decay * level + k * 100 * (Math.abs(rises - falls) / both);
    }
    output[i] = level;
  }
  state.rises = rises;
  state.falls = falls;
  state.ranges = ranges;
  state.level = level;
  return i;
}
