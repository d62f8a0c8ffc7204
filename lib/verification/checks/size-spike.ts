import type { Check } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { exposedReturns } from "@/lib/verification/exposed-returns";
import { ordersOf } from "@/lib/verification/orders";
import { finite, judged } from "@/lib/verification/outcome";
import { isInPeriod } from "@/lib/verification/period-trips";
import { medianOf, robustDeviation } from "@/lib/verification/statistics/median";
import { SortedValues } from "@/lib/verification/statistics/sorted-values";

const Z_MAX = 4;
const RATIO_MAX = 3;
const ENTRIES_MIN = 20;
const TRAILING_DAYS = 30;
const TRAILING_MIN = 10;
/** The share of days that value at risk leaves aside. */
const TAIL = 0.05;
/** Sizes within 10 % of each other are equal ones: rounding to lots is no spread. */
const SPREAD_MIN = 0.1;

export const sizeSpike: Check = {
  rank: 14,
  id: "size-spike",
  title: "Size or leverage spike",
  formula: `z = (ln size − median) / max(1.4826·MAD, ${SPREAD_MIN}) of the orders that open or enlarge, within a symbol; gross leverage / its median over the ${TRAILING_DAYS} days before; VaR95 of ${TRAILING_DAYS} days / its median.`,
  threshold: `z > ${Z_MAX} or a ratio > ${RATIO_MAX} warns; from ${ENTRIES_MIN} orders in a symbol, or ${TRAILING_MIN} days with a position in ${TRAILING_DAYS}, on.`,
  actsAlone: false,
  run: (record) => {
    const evidence = {
      largestZ: finite(largestZ(record)),
      leverageRatio: finite(leverageRatio(record)),
      valueAtRiskRatio: finite(valueAtRiskRatio(record)),
    };
    const { largestZ: z, leverageRatio: leverage, valueAtRiskRatio: risk } = evidence;
    if (z === null && leverage === null && risk === null)
      return {
        state: "insufficient",
        needs: `${ENTRIES_MIN} orders in a symbol, or ${TRAILING_MIN} days with a position in ${TRAILING_DAYS}`,
        evidence,
      };
    const isSpike = (z ?? 0) > Z_MAX || Math.max(leverage ?? 0, risk ?? 0) > RATIO_MAX;
    return judged(isSpike ? "warn" : null, evidence);
  },
};

/** The largest robust z of an order of the period among all orders of its symbol; null without enough of one symbol. */
function largestZ({ events, period }: CheckedRecord): number | null {
  const bySymbol = new Map<number, { size: number; time: number }[]>();
  for (const { instrument, qty, price, held, time } of ordersOf(events)) {
    if (Math.sign(held) !== Math.sign(qty)) continue;
    const entries = bySymbol.get(instrument) ?? [];
    bySymbol.set(instrument, entries);
    entries.push({ size: Math.log(Math.abs(qty) * price), time });
  }
  let largest: number | null = null;
  for (const entries of bySymbol.values()) {
    if (entries.length < ENTRIES_MIN) continue;
    const sizes = entries.map(({ size }) => size);
    const middle = medianOf(sizes) ?? 0;
    const spread = Math.max(robustDeviation(sizes), SPREAD_MIN);
    for (const { size, time } of entries)
      if (isInPeriod(time, period))
        largest = Math.max(largest ?? Number.NEGATIVE_INFINITY, (size - middle) / spread);
  }
  return largest;
}

/** The largest gross leverage of a day over the median of the days before it that had a position; null without enough. */
function leverageRatio({ derived: { daily }, period }: CheckedRecord): number | null {
  const leverageOn = (index: number) =>
    (daily.gross[index] ?? Number.NaN) / (daily.equity[index] ?? Number.NaN);
  const before = new SortedValues();
  let largest: number | null = null;
  for (let index = 0; index <= period.throughDay - daily.firstDay; index += 1) {
    const [now, left, entered] = [index, index - TRAILING_DAYS - 1, index - 1].map(leverageOn);
    if (left !== undefined && left > 0) before.remove(left);
    if (entered !== undefined && entered > 0) before.add(entered);
    if (before.length < TRAILING_MIN || daily.firstDay + index < period.fromDay) continue;
    if (now !== undefined && Number.isFinite(now))
      largest = Math.max(largest ?? 0, now / before.quantile(0.5));
  }
  return largest;
}

/** The largest value at risk of a window of days with exposure over the median of all such windows. */
function valueAtRiskRatio(record: CheckedRecord): number | null {
  const { returns } = exposedReturns(record);
  const window = new SortedValues();
  const risks: number[] = [];
  returns.forEach((r, index) => {
    window.add(r);
    if (window.length < TRAILING_DAYS) return;
    risks.push(Math.max(0, -window.quantile(TAIL)));
    window.remove(returns[index - TRAILING_DAYS + 1] ?? Number.NaN);
  });
  const usual = medianOf(risks) ?? 0;
  return usual === 0 ? null : Math.max(...risks) / usual;
}
