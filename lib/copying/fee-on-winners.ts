import type { Decimal } from "@/lib/decimal";
import { decimal } from "@/lib/decimal";
import { type Money, moneyHalfEven } from "@/lib/money";

const BPS = 10_000;

/**
 * What a fee on every winning trade would take, losses never netted: what others charge, or hold back until the end of a
 * period. For comparison only; ours is `settleFee`.
 */
export function feeOnWinners(profits: readonly string[], performanceBps: number, currency: string): Money {
  const wins = profits.map(decimal).filter((profit) => profit.gt(0));
  const sum = wins.reduce<Decimal>((all, win) => all.plus(win), decimal("0"));
  return moneyHalfEven(sum.times(performanceBps).div(BPS), currency);
}
