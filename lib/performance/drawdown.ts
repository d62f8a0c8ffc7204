/**
 * Value of one unit of money after each return, `Π(1 + r)`; as long as the returns, so the start value 1 is not in it.
 */
export function growthSeries(returns: Float64Array): Float64Array {
  const values = new Float64Array(returns.length);
  let value = 1;
  returns.forEach((r, index) => {
    value *= 1 + r;
    values[index] = value;
  });
  return values;
}

/**
 * Depth below the highest value so far after each return, fractions from 0 to 1: `1 − E_t / max_{s≤t} E_s`. The start
 * value is in the running peak: a record that begins with a loss is under water from its first day.
 */
export function drawdownSeries(returns: Float64Array): Float64Array {
  const depths = new Float64Array(returns.length);
  let [value, peak] = [1, 1];
  returns.forEach((r, index) => {
    value *= 1 + r;
    peak = Math.max(peak, value);
    depths[index] = 1 - value / peak;
  });
  return depths;
}

/** Deepest and root-mean-square depth of a drawdown series, fractions; null without returns. */
export function drawdownDepth(depths: Float64Array): { deepest: number; ulcer: number } | null {
  if (depths.length === 0) return null;
  let [deepest, squares] = [0, 0];
  for (const depth of depths) {
    deepest = Math.max(deepest, depth);
    squares += depth * depth;
  }
  return { deepest, ulcer: Math.sqrt(squares / depths.length) };
}

/** A stay below an earlier peak. Days since 1970-01-01. */
export interface Drawdown {
  /** Day of the peak that it fell from. */
  peakDay: number;
  /** Day of its deepest point. */
  troughDay: number;
  /** Day on which the peak was reached again; null while it lasts. */
  recoveredDay: number | null;
  /** Depth at the trough, a fraction above 0. */
  depth: number;
}

/** Every stay under water in order of time. `startDay` is the day at whose end the first return began. */
export function drawdownsOf(depths: Float64Array, days: Int32Array, startDay: number): Drawdown[] {
  const found: Drawdown[] = [];
  let [peakDay, current]: [number, Drawdown | null] = [startDay, null];
  depths.forEach((depth, index) => {
    const day = days[index] ?? startDay;
    if (depth <= 0) {
      if (current !== null) found.push({ ...current, recoveredDay: day });
      [peakDay, current] = [day, null];
    } else if (current === null || depth > current.depth) {
      current = { peakDay, troughDay: day, recoveredDay: null, depth };
    }
  });
  return current === null ? found : [...found, current];
}
