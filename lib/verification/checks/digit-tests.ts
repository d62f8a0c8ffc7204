import { momentsOf } from "@/lib/performance/moments";
import type { Check } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { exposedReturns } from "@/lib/verification/exposed-returns";
import { ordersOf } from "@/lib/verification/orders";
import { finite, judged } from "@/lib/verification/outcome";
import { isInPeriod } from "@/lib/verification/period-trips";
import { benfordDeviation, lastDigitTest } from "@/lib/verification/statistics/digits";

const RETURNS_MIN = 90;
const P_MAX = 0.01;
/** Last digits are uniform where the deviation spans so many of the last unit. */
const UNITS_MIN = 50;
const ORDERS_MIN = 500;
const DECADES_MIN = 2;
const BENFORD_MAX = 0.015;

export const digitTests: Check = {
  rank: 23,
  id: "digit-tests",
  title: "Digit tests",
  formula: `χ² of the last digits of daily returns in hundredths of a percent (finer where their deviation spans fewer than ${UNITS_MIN}); mean deviation of the first digits of order values from Benford's law.`,
  threshold: `From ${RETURNS_MIN} days on p < ${P_MAX}, or from ${ORDERS_MIN} orders over ${DECADES_MIN} decades on a deviation > ${BENFORD_MAX}, is noted internally; nothing is ever done on it alone.`,
  actsAlone: false,
  run: (record) => {
    const { returns } = exposedReturns(record);
    const digits = returns.length < RETURNS_MIN ? null : lastDigitsOf(returns);
    const values = orderValues(record);
    const decades = values.length === 0 ? 0 : Math.log10(largestOf(values) / smallestOf(values));
    const hasBenford = values.length >= ORDERS_MIN && decades >= DECADES_MIN;
    const benford = hasBenford ? benfordDeviation(values) : null;
    const evidence = {
      days: returns.length,
      lastDigitChi2: finite(digits?.statistic ?? null),
      lastDigitP: finite(digits?.p ?? null),
      orders: values.length,
      decades,
      benfordDeviation: benford,
    };
    if (digits === null && benford === null)
      return {
        state: "insufficient",
        needs: `${RETURNS_MIN} days with exposure, or ${ORDERS_MIN} orders over ${DECADES_MIN} decades of size`,
        evidence,
      };
    const isOdd = (digits?.p ?? 1) < P_MAX || (benford ?? 0) > BENFORD_MAX;
    return judged(isOdd ? "internal" : null, evidence);
  },
};

/** Last digits of the returns as they are shown; null when all are equal. */
function lastDigitsOf(returns: Float64Array): { statistic: number; p: number } | null {
  const { deviation } = momentsOf(returns);
  if (deviation === null) return null;
  let unit = 1e-4;
  while (deviation < UNITS_MIN * unit) unit /= 10;
  return lastDigitTest([...returns].map((r) => Math.round(r / unit)));
}

function orderValues({ events, period }: CheckedRecord): number[] {
  return ordersOf(events)
    .filter(({ time }) => isInPeriod(time, period))
    .map(({ qty, price }) => Math.abs(qty) * price);
}

function largestOf(values: readonly number[]): number {
  return values.reduce((largest, value) => Math.max(largest, value), 0);
}

function smallestOf(values: readonly number[]): number {
  return values.reduce((smallest, value) => Math.min(smallest, value), Number.POSITIVE_INFINITY);
}
