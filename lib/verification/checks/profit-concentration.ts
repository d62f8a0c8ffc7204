import type { Check } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { finite, judged } from "@/lib/verification/outcome";
import { periodTrips } from "@/lib/verification/period-trips";
import { robustDeviation } from "@/lib/verification/statistics/median";

const DAYS_MIN = 90;
const TRADES_MIN = 20;
const BEST_DAY_MAX = 0.4;
const TOP_TRADES = 3;
const TOP_TRADES_MAX = 0.6;
/** Below so many standard errors a profit may be chance, and its best day is always a large part of it. */
const BEYOND_CHANCE = 2;

export const profitConcentration: Check = {
  rank: 21,
  id: "profit-concentration",
  title: "Profit from few days",
  formula: `Profit of the best day / total profit; profit of the best ${TOP_TRADES} trades / profit of all; effective number of gaining days (Σ gain)² / Σ gain².`,
  threshold: `From ${DAYS_MIN} days on a best day > ${100 * BEST_DAY_MAX} %, from ${TRADES_MIN} trades on best ${TOP_TRADES} trades > ${100 * TOP_TRADES_MAX} % warn, where the profit is beyond chance: > ${BEYOND_CHANCE} × 1.4826 × MAD × √n.`,
  actsAlone: false,
  run: (record) => {
    const profits = dailyProfits(record);
    const trips = periodTrips(record).map(({ pnl }) => pnl);
    const bestDayShare = profits.length < DAYS_MIN ? null : shareOfBest(profits, 1);
    const topTradesShare = trips.length < TRADES_MIN ? null : shareOfBest(trips, TOP_TRADES);
    const evidence = {
      days: profits.length,
      trades: trips.length,
      bestDayShare,
      topTradesShare,
      effectiveGainingDays: effectiveNumber(profits.filter((profit) => profit > 0)),
    };
    if (profits.length < DAYS_MIN && trips.length < TRADES_MIN)
      return { state: "insufficient", needs: `${DAYS_MIN} days or ${TRADES_MIN} trades`, evidence };
    if (bestDayShare === null && topTradesShare === null)
      return { state: "insufficient", needs: "a profit beyond chance", evidence };
    const isConcentrated = (bestDayShare ?? 0) > BEST_DAY_MAX || (topTradesShare ?? 0) > TOP_TRADES_MAX;
    return judged(isConcentrated ? "warn" : null, evidence);
  },
};

/** Profit of each marked day of the period, account's currency; one that spans a gap counts once. */
function dailyProfits({ derived: { daily }, period }: CheckedRecord): number[] {
  const profits: number[] = [];
  let [before, flows] = [0, 0];
  for (let index = 0; index < daily.equity.length; index += 1) {
    flows += daily.flow[index] ?? 0;
    const equity = daily.equity[index] ?? Number.NaN;
    if (Number.isNaN(equity)) continue;
    const day = daily.firstDay + index;
    if (day >= period.fromDay && day <= period.throughDay) profits.push(equity - before - flows);
    [before, flows] = [equity, 0];
  }
  return profits;
}

/** What the best `count` give of the sum of all; null where the sum is no gain beyond chance. */
function shareOfBest(profits: readonly number[], count: number): number | null {
  const total = profits.reduce((sum, profit) => sum + profit, 0);
  const chance = BEYOND_CHANCE * robustDeviation(profits) * Math.sqrt(profits.length);
  if (!(total > 0 && total > chance)) return null;
  const best = Float64Array.from(profits).sort().subarray(-count);
  return finite(best.reduce((sum, profit) => sum + profit, 0) / total);
}

function effectiveNumber(gains: readonly number[]): number | null {
  const sum = gains.reduce((total, gain) => total + gain, 0);
  return finite((sum * sum) / gains.reduce((total, gain) => total + gain * gain, 0));
}
