import { createStream, type Stream } from "@/lib/ta/stream";

export interface MacdValues {
  readonly macd: number;
  readonly signal: number;
  readonly histogram: number;
}

interface MacdState {
  /** Finite values since the last gap. */
  readonly run: number;
  /** The first of them; the averages are those of `value - base`. */
  readonly base: number;
  /** Sums until the seed of each is complete, averages from then on. */
  readonly fast: number;
  readonly slow: number;
  readonly signal: number;
}

const MISSING: MacdValues = { macd: NaN, signal: NaN, histogram: NaN };
const START: MacdState = { run: 0, base: NaN, fast: 0, slow: 0, signal: 0 };

/** The streaming twin of `macd`. */
export function macdStream(params: {
  readonly fast: number;
  readonly slow: number;
  readonly signal: number;
}): Stream<number, MacdValues> {
  const slowLength = Math.max(params.fast, params.slow);
  const fastLength = Math.min(params.fast, params.slow);
  const firstRun = slowLength + params.signal - 1;
  const step = (before: MacdState, value: number): MacdState => {
    const run = before.run + 1;
    const base = run === 1 ? value : before.base;
    const above = value - base;
    const slow = seededStep(before.slow, above, run, slowLength);
    // The fast seed waits for the slow one: it is the mean of the `fast` values that end there.
    const fast = seededStep(before.fast, above, run - (slowLength - fastLength), fastLength);
    const signal = seededStep(before.signal, fast - slow, run - (slowLength - 1), params.signal);
    return { run, base, fast, slow, signal };
  };
  return createStream<MacdState, number, MacdValues>({
    start: START,
    next(before, value) {
      if (!Number.isFinite(value)) return START;
      const after = step(before, value);
      return after.run >= firstRun && !Number.isFinite(after.signal) ? step(START, value) : after;
    },
    output({ run, fast, slow, signal }) {
      if (run < firstRun) return MISSING;
      return { macd: fast - slow, signal, histogram: fast - slow - signal };
    },
  });
}

/**
 * An exponential average after its `count`th value: the sum of the values while `count` is below `length`,
 * the mean at `length`, the recursion behind it. Values at a `count` below 1 do not take part.
 */
function seededStep(before: number, value: number, count: number, length: number): number {
  if (count < 1) return 0;
  if (count > length) {
    const k = 2 / (length + 1);
    return k * value + (1 - k) * before;
  }
  const sum = before + value;
  return count === length ? sum / length : sum;
}
