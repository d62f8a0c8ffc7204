import { momentsOf } from "@/lib/performance/moments";
import { DAY_MS } from "@/lib/time";
import type { RoundTripFact } from "@/lib/trading/derive-account";
import type { Check } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { exposedReturns } from "@/lib/verification/exposed-returns";
import { finite, judged } from "@/lib/verification/outcome";
import { type CusumPeaks, cusumPeaks } from "@/lib/verification/statistics/cusum";
import { countsOf, jensenShannon } from "@/lib/verification/statistics/jensen-shannon";

const H = 5;
const K = 0.5;
const RECENT_DAYS = 30;
const RETURNS_BEFORE_MIN = 90;
const TRADES_MIN = 20;
const DIVERGENCE_MAX = 0.3;

export const styleBreak: Check = {
  rank: 22,
  id: "style-break",
  title: "Break of style",
  formula: `The last ${RECENT_DAYS} days against everything before: CUSUM (k = ${K}) of returns standardised by mean and deviation before; Jensen–Shannon divergence of the symbols and of the holding times. Only days with exposure.`,
  threshold: `A CUSUM > ${H}, from ${RETURNS_BEFORE_MIN} days before on, or a divergence > ${DIVERGENCE_MAX} bits, from ${TRADES_MIN} trades in both parts on, is noted internally; the record stays.`,
  actsAlone: false,
  run: (record) => {
    const peaks = recentPeaks(record);
    const divergence = tradeDivergence(record);
    const evidence = {
      cusumUp: finite(peaks?.up ?? null),
      cusumDown: finite(peaks?.down ?? null),
      symbolDivergence: finite(divergence?.symbols ?? null),
      holdingTimeDivergence: finite(divergence?.holdingTimes ?? null),
    };
    if (peaks === null && divergence === null)
      return {
        state: "insufficient",
        needs: `${RETURNS_BEFORE_MIN} days with exposure before the last ${RECENT_DAYS}, or ${TRADES_MIN} trades in both parts`,
        evidence,
      };
    const isBroken =
      Math.max(peaks?.up ?? 0, peaks?.down ?? 0) > H ||
      Math.max(divergence?.symbols ?? 0, divergence?.holdingTimes ?? 0) > DIVERGENCE_MAX;
    return judged(isBroken ? "internal" : null, evidence);
  },
};

/** First of the last days, days since 1970-01-01. */
function recentFrom({ period }: CheckedRecord): number {
  return period.throughDay - RECENT_DAYS + 1;
}

/** How far the recent returns ran off; null where there is too little before, or it never moved. */
function recentPeaks(record: CheckedRecord): CusumPeaks | null {
  const { returns, days } = exposedReturns(record, record.derived.daily.firstDay);
  const split = days.findIndex((day) => day >= recentFrom(record));
  const before = momentsOf(returns.subarray(0, Math.max(0, split)));
  const { mean, deviation } = before;
  if (before.n < RETURNS_BEFORE_MIN || deviation === null) return null;
  return cusumPeaks(
    returns.subarray(split).map((r) => (r - mean) / deviation),
    K,
  );
}

/** How much the mix of the recent trades differs from the one before; null with too few trades on a side. */
function tradeDivergence(record: CheckedRecord): { symbols: number; holdingTimes: number } | null {
  const from = recentFrom(record) * DAY_MS;
  const through = (record.period.throughDay + 1) * DAY_MS;
  const trips = record.derived.roundTrips.filter(({ closedAt }) => closedAt < through);
  const before = trips.filter(({ closedAt }) => closedAt < from);
  const recent = trips.filter(({ closedAt }) => closedAt >= from);
  if (before.length < TRADES_MIN || recent.length < TRADES_MIN) return null;
  const between = (keyOf: (trip: RoundTripFact) => number) =>
    jensenShannon(countsOf(before.map(keyOf)), countsOf(recent.map(keyOf)));
  return { symbols: between(({ instrument }) => instrument), holdingTimes: between(holdingClass) };
}

const MINUTE_MS = 60_000;
/** Below a minute, ten, an hour, four, a day, a week, and longer. */
const HOLDING_CLASSES_MS = [MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS, 240 * MINUTE_MS, DAY_MS, 7 * DAY_MS];

function holdingClass({ openedAt, closedAt }: RoundTripFact): number {
  return HOLDING_CLASSES_MS.filter((limit) => closedAt - openedAt >= limit).length;
}
