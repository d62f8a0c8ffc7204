import { drawdownSeries } from "@/lib/performance/drawdown";
import { observationsOf } from "@/lib/performance/observations";
import type { Check } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { judged } from "@/lib/verification/outcome";

const DEPOSIT_MIN = 0.1;
const DRAWDOWN_MIN = 0.1;
const COUNT_MIN = 2;
const WITHIN_DAYS = 90;

export const drawdownRefill: Check = {
  rank: 13,
  id: "drawdown-refill",
  title: "Drawdown refilled",
  formula: `Days with net deposits of at least ${100 * DEPOSIT_MIN} % of equity while the time-weighted drawdown of the day before was above ${100 * DRAWDOWN_MIN} %.`,
  threshold: `${COUNT_MIN} within ${WITHIN_DAYS} days warn: followers are not refilled.`,
  actsAlone: false,
  run: (record) => {
    const refills = refillsOf(record);
    const most = Math.max(0, ...refills.map(({ day }) => countWithin(refills, day)));
    const evidence = {
      refills: refills.slice(0, 20).map((refill) => ({ ...refill })),
      mostWithin90Days: most,
    };
    if (record.derived.daily.equity.length === 0)
      return { state: "not_applicable", reason: "There is no marked day yet." };
    return judged(most >= COUNT_MIN ? "warn" : null, evidence);
  },
};

interface Refill {
  /** Days since 1970-01-01. */
  day: number;
  /** Of equity, a fraction. */
  deposit: number;
  drawdown: number;
}

function refillsOf({ derived: { daily }, period }: CheckedRecord): Refill[] {
  const { returns, days } = observationsOf(daily);
  const depths = drawdownSeries(returns);
  const refills: Refill[] = [];
  for (let index = 1; index < returns.length; index += 1) {
    const before = (days[index - 1] ?? 0) - daily.firstDay;
    const drawdown = depths[index - 1] ?? 0;
    for (let at = before + 1; at <= (days[index] ?? 0) - daily.firstDay; at += 1) {
      const [day, deposit] = [
        daily.firstDay + at,
        (daily.flow[at] ?? 0) / (daily.equity[before] ?? Number.NaN),
      ];
      const isChecked = day >= period.fromDay && day <= period.throughDay;
      if (isChecked && drawdown > DRAWDOWN_MIN && deposit >= DEPOSIT_MIN)
        refills.push({ day, deposit, drawdown });
    }
  }
  return refills;
}

function countWithin(refills: readonly Refill[], from: number): number {
  return refills.filter(({ day }) => day >= from && day < from + WITHIN_DAYS).length;
}
