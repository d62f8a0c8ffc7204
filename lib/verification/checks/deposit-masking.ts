import { observationsOf } from "@/lib/performance/observations";
import { performanceOf } from "@/lib/performance/performance";
import type { DailyMarks } from "@/lib/trading/daily-marks";
import type { Check } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { finite, judged } from "@/lib/verification/outcome";
import { SortedValues } from "@/lib/verification/statistics/sorted-values";

const GAP_MAX = 0.5;
const SMALL = 0.2;
const SMALL_SHARE_MAX = 0.5;
const FLOW_MIN = 0.5;
const BIG_DAY = 0.05;
const NEAR_DAYS = 2;

export const depositMasking: Check = {
  rank: 12,
  id: "deposit-masking",
  title: "Earned on small capital",
  formula: `Time-weighted less money-weighted return; share of Σ ln(1 + r) earned while the capital was below ${100 * SMALL} % of the median of its later equity; flows above ${100 * FLOW_MIN} % of equity within 48 hours of a day beyond ±${100 * BIG_DAY} %.`,
  threshold: `A gap above ${100 * GAP_MAX} percentage points or a share above ${100 * SMALL_SHARE_MAX} % warns.`,
  actsAlone: false,
  run: (record) => {
    const { account, derived, period } = record;
    const { totalReturn, mwr, n } = performanceOf({
      daily: derived.daily,
      trades: [],
      periodsPerYear: account.periodsPerYear,
      riskFreeRate: 0,
      trials: { count: 1, sharpeDeviation: null },
      sinceDay: period.fromDay,
    });
    if (totalReturn === null) return { state: "not_applicable", reason: "There is no return yet." };
    const gap = mwr === null ? null : totalReturn - mwr;
    const smallShare = smallCapitalShare(record);
    const evidence = {
      days: n,
      timeWeightedReturn: totalReturn,
      moneyWeightedReturn: mwr,
      gap,
      smallCapitalShare: finite(smallShare),
      largeFlowsNearBigDays: flowsNearBigDays(derived.daily, period),
    };
    const isMasked = (gap ?? 0) > GAP_MAX || (smallShare ?? 0) > SMALL_SHARE_MAX;
    return judged(isMasked ? "warn" : null, evidence);
  },
};

/** Share of the log growth of the period that was earned on small capital; null where nothing was gained. */
function smallCapitalShare({ derived, period }: CheckedRecord): number | null {
  const { daily } = derived;
  const { returns, days } = observationsOf(daily, period.fromDay);
  const later = new SortedValues();
  let [total, small] = [0, 0];
  for (let index = returns.length - 1; index >= 0; index -= 1) {
    const end = daily.equity[(days[index] ?? 0) - daily.firstDay] ?? Number.NaN;
    const growth = 1 + (returns[index] ?? 0);
    if (growth <= 0) return null;
    total += Math.log(growth);
    // What the day began with, its flows included.
    if (end / growth < SMALL * later.quantile(0.5)) small += Math.log(growth);
    later.add(end);
  }
  return total > 0 ? small / total : null;
}

function flowsNearBigDays(daily: DailyMarks, { fromDay, throughDay }: CheckedRecord["period"]): number {
  let count = 0;
  for (let day = Math.max(fromDay, daily.firstDay + 1); day <= throughDay; day += 1) {
    const index = day - daily.firstDay;
    const before = daily.equity[index - 1] ?? Number.NaN;
    if (!(Math.abs(daily.flow[index] ?? 0) > FLOW_MIN * before)) continue;
    const near = daily.return.subarray(Math.max(0, index - NEAR_DAYS), index + NEAR_DAYS + 1);
    if (near.some((r) => Math.abs(r) > BIG_DAY)) count += 1;
  }
  return count;
}
