/** The share of days that value at risk leaves aside. */
const TAIL = 0.05;

/** Losses of the worst days, non-negative fractions. */
export interface TailRisk {
  /** Loss that 95 % of the days stay above: the 5th percentile with its sign turned. */
  valueAtRisk: number;
  /** Mean loss of the worst 5 % of the days. */
  expectedShortfall: number;
}

/**
 * Historical value at risk and expected shortfall at 95 %; null below two returns. A percentile that is a gain is a
 * loss of 0.
 *
 * Formula: rank `0.05 (n − 1)` of the sorted returns, interpolated between neighbours; the mean of the
 * `⌊0.05 (n − 1)⌋ + 1` smallest.
 * Source: empyrical-reloaded `value_at_risk`, `conditional_value_at_risk`.
 */
export function tailRisk(returns: Float64Array): TailRisk | null {
  if (returns.length < 2) return null;
  const sorted = returns.slice().sort();
  const rank = (sorted.length - 1) * TAIL;
  const whole = Math.floor(rank);
  const low = sorted[whole] ?? 0;
  const percentile = low + (rank - whole) * ((sorted[whole + 1] ?? low) - low);
  let sum = 0;
  for (let index = 0; index <= whole; index += 1) sum += sorted[index] ?? 0;
  return { valueAtRisk: asLoss(percentile), expectedShortfall: asLoss(sum / (whole + 1)) };
}

/**
 * The returns at the leverage that gives them the value at risk `target` (a fraction of a day, above 0), so that curves
 * of different appetite compare; a scaled loss of more than everything is a loss of everything. Null without a risk to
 * scale.
 *
 * Formula: `r · target / VaR95`. Source: the risk engine of Darwinex (reference §6.6).
 */
export function scaledToRisk(
  returns: Float64Array,
  target: number,
): { leverage: number; returns: Float64Array } | null {
  const risk = tailRisk(returns);
  if (risk === null || risk.valueAtRisk === 0) return null;
  const leverage = target / risk.valueAtRisk;
  return { leverage, returns: returns.map((r) => Math.max(-1, r * leverage)) };
}

function asLoss(value: number): number {
  return value < 0 ? -value : 0;
}
