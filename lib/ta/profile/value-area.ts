/** Bins of a profile: its point of control and its value area, both ends included. */
export interface ValueArea {
  poc: number;
  first: number;
  last: number;
  /** What the bins of the area hold together. */
  amount: number;
}

/** Amounts closer to each other than this share of them count as equal: they differ by rounding only. */
export const ROUNDING = 1e-12;

/**
 * Point of control and value area of a profile with these amounts (none negative), lowest price first. O(bins).
 *
 * The point of control is the largest bin; of equal ones the nearest to the middle of the profile, then the lower.
 * The value area is contiguous, contains the point of control, holds `share` (0 … 1) of the whole or more, and no
 * narrower run of bins does; of equally narrow ones it is the one that holds most, then the lowest.
 * Null when there is nothing in any bin.
 */
export function valueAreaOf(amounts: Float64Array, share: number): ValueArea | null {
  const before = prefixSums(amounts);
  const total = before[amounts.length] ?? 0;
  if (!(total > 0)) return null;
  const poc = pointOfControl(amounts);
  const wanted = share * total * (1 - ROUNDING);
  let best: ValueArea | null = null;
  // The further right an area begins, the further right it must end: both ends only ever move up.
  for (let first = 0, last = poc; first <= poc; first++) {
    const amountTo = (end: number) => (before[end + 1] ?? 0) - (before[first] ?? 0);
    while (amountTo(last) < wanted && last < amounts.length - 1) last++;
    const amount = amountTo(last);
    if (amount < wanted) break;
    if (best === null || isBetter({ poc, first, last, amount }, best, total)) {
      best = { poc, first, last, amount };
    }
  }
  return best && { ...best, amount: sumOf(amounts, best.first, best.last) };
}

function isBetter(area: ValueArea, best: ValueArea, total: number): boolean {
  const wider = area.last - area.first - (best.last - best.first);
  return wider === 0 ? area.amount > best.amount + ROUNDING * total : wider < 0;
}

function pointOfControl(amounts: Float64Array): number {
  const largest = amounts.reduce((most, amount) => Math.max(most, amount), 0);
  const middle = (amounts.length - 1) / 2;
  let poc = -1;
  for (let bin = 0; bin < amounts.length; bin++) {
    if ((amounts[bin] ?? 0) < largest * (1 - ROUNDING)) continue;
    if (poc < 0 || Math.abs(bin - middle) < Math.abs(poc - middle)) poc = bin;
  }
  return poc;
}

function prefixSums(amounts: Float64Array): Float64Array {
  const sums = new Float64Array(amounts.length + 1);
  for (let bin = 0; bin < amounts.length; bin++) sums[bin + 1] = (sums[bin] ?? 0) + (amounts[bin] ?? 0);
  return sums;
}

function sumOf(amounts: Float64Array, first: number, last: number): number {
  let sum = 0;
  for (let bin = first; bin <= last; bin++) sum += amounts[bin] ?? 0;
  return sum;
}
