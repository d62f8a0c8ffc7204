import { DAY_MS } from "@/lib/time";
import type { Check } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { judged } from "@/lib/verification/outcome";

const WARN_ABOVE = 0.3;
const HIDE_ABOVE = 0.5;
const RATIO_WARN_ABOVE = 1;
const PROFIT_DAYS = 90;

export const hiddenLoss: Check = {
  rank: 5,
  id: "hidden-loss",
  title: "Hidden floating loss",
  formula:
    "F = max over the days of (balance − equity) / balance, balance being equity without open profit and loss; R = floating loss at the last mark / profit realised in the 90 days before it.",
  threshold: "F > 30 % or R > 100 % warns, F > 50 % hides.",
  actsAlone: false,
  run: (record) => {
    const deepest = deepestLoss(record);
    const ratio = againstRealised(record);
    if (deepest === null)
      return { state: "insufficient", needs: "one marked day with a balance above zero", evidence: {} };
    const evidence = { ...deepest, ...ratio };
    const isWarned = deepest.floatingShare > WARN_ABOVE || (ratio.lossToProfit ?? 0) > RATIO_WARN_ABOVE;
    return judged(deepest.floatingShare > HIDE_ABOVE ? "hide" : isWarned ? "warn" : null, evidence);
  },
};

/** The day on which most of the balance was an open loss. */
function deepestLoss({ derived: { daily }, period }: CheckedRecord) {
  let worst: { floatingShare: number; day: string; balance: number; equity: number } | null = null;
  const first = Math.max(0, period.fromDay - daily.firstDay);
  for (let index = first; index < daily.equity.length; index += 1) {
    const [balance, equity] = [daily.balance[index] ?? Number.NaN, daily.equity[index] ?? Number.NaN];
    if (!(balance > 0) || Number.isNaN(equity)) continue;
    const floatingShare = Math.max(0, (balance - equity) / balance);
    if (worst === null || floatingShare > worst.floatingShare)
      worst = { floatingShare, day: dayText(daily.firstDay + index), balance, equity };
  }
  return worst;
}

/** The open loss now against what closed trades earned: what looks like profit may only be waiting. */
function againstRealised({ derived: { daily } }: CheckedRecord) {
  const last = daily.equity.findLastIndex((value) => Number.isFinite(value));
  const floatingLoss = Math.max(0, (daily.balance[last] ?? 0) - (daily.equity[last] ?? 0));
  const before = daily.balance.subarray(0, Math.max(0, last - PROFIT_DAYS + 1));
  const start = before.findLastIndex((value) => Number.isFinite(value));
  const flows = daily.flow.subarray(start + 1, last + 1).reduce((sum, flow) => sum + flow, 0);
  const realised = (daily.balance[last] ?? 0) - (start < 0 ? 0 : (daily.balance[start] ?? 0)) - flows;
  return {
    floatingLoss,
    realised90d: realised,
    lossToProfit: realised > 0 ? floatingLoss / realised : null,
  };
}

function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
