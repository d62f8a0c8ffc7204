/** Bins of a profile: its point of control and its value area, both ends included. */
export interface ValueArea {
  poc: number;
  first: number;
  last: number;
  /** What the bins of the area hold together. */
  amount: number;
}

/** Amounts closer to each other than this share of them count as equal: they differ by rounding only. */
const ROUNDING = 1e-12;

/**
 * Point of control and value area of a profile with these amounts (none negative), lowest price first. O(bins).
 *
 * The point of control is the largest bin; of equal ones the nearest to the middle of the profile, then the lower.
 * The value area is contiguous, contains the point of control, holds `share` (0 … 1) of the whole or more, and no
 * narrower run of bins does; of equally narrow ones it is the one that holds most, then the lowest.
 * Null when there is nothing in any bin.
 */
export function valueAreaOf(amounts: Float64Array, share: number): ValueArea | null {
  const total = sumOf(amounts, 0, amounts.length - 1);
  if (!(total > 0)) return null;
  const poc = pointOfControl(amounts);
  const wanted = share * total * (1 - ROUNDING);
  const best = { poc, first: 0, last: Infinity, amount: 0 };
  // The further up an area begins, the further up it must end: both ends only ever move up.
  let last = poc;
  let amount = sumOf(amounts, 0, poc);
  for (let first = 0; first <= poc; first++) {
    while (amount < wanted && last < amounts.length - 1) {
      last++;
      amount += amounts[last] ?? NaN;
    }
    if (amount < wanted) break;
    const wider = last - first - (best.last - best.first);
    if (wider < 0 || (wider === 0 && amount > best.amount + ROUNDING * total)) {
      best.first = first;
      best.last = last;
      best.amount = amount;
    }
    amount -= amounts[first] ?? NaN;
  }
  best.amount = sumOf(amounts, best.first, best.last);
  return best;
}

function pointOfControl(amounts: Float64Array): number {
  let largest = 0;
  for (let bin = 0; bin < amounts.length; bin++) largest = Math.max(largest, amounts[bin] ?? NaN);
  const middle = (amounts.length - 1) / 2;
  let poc = -1;
  for (let bin = 0; bin < amounts.length; bin++) {
    if ((amounts[bin] ?? NaN) < largest * (1 - ROUNDING)) continue;
    if (poc < 0 || Math.abs(bin - middle) < Math.abs(poc - middle)) poc = bin;
  }
  return poc;
}

function sumOf(amounts: Float64Array, first: number, last: number): number {
  let sum = 0;
  for (let bin = first; bin <= last; bin++) sum += amounts[bin] ?? NaN;
  return sum;
}
