import { type Minor, minor, mulBpsFloor, mulBpsHalfEven } from "@/lib/money";

export interface ExampleTerms {
  subscription: Minor;
  performanceBps: number;
}

/** One month of a follower who neither adds nor takes out money. Amounts in minor units. */
export interface ExampleMonth {
  /** What the month earned, basis points. */
  earnedBps: number;
  /** At the end of the month, open profit included. */
  equity: Minor;
  /** The highest end of a month before it: only what is above is new profit. */
  highWaterMark: Minor;
  newProfit: Minor;
  subscription: Minor;
  performanceFee: Minor;
}

/**
 * What following costs month by month. Fees are paid from the wallet, so they do not lower the equity that is copied
 * with; the share of new profit is rounded half to even (DESIGN, Books).
 */
export function feeExample(
  { subscription, performanceBps }: ExampleTerms,
  start: Minor,
  monthsBps: readonly number[],
): ExampleMonth[] {
  let [before, mark] = [start, start];
  return monthsBps.map((earnedBps) => {
    const equity = minor(before + mulBpsFloor(before, earnedBps));
    const highWaterMark = mark;
    const newProfit = minor(equity > mark ? equity - mark : 0n);
    before = equity;
    mark = minor(mark + newProfit);
    const performanceFee = mulBpsHalfEven(newProfit, performanceBps);
    return { earnedBps, equity, highWaterMark, newProfit, subscription, performanceFee };
  });
}
