import { tailRisk } from "@/lib/performance/tail-risk";
import type { Check } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { exposedReturns } from "@/lib/verification/exposed-returns";
import { ordersOf } from "@/lib/verification/orders";
import { finite, judged } from "@/lib/verification/outcome";
import { isInPeriod } from "@/lib/verification/period-trips";
import { medianOf } from "@/lib/verification/statistics/median";

const Z_MAX = 4;
const RATIO_MAX = 3;
const ENTRIES_MIN = 20;
const TRAILING_DAYS = 30;
const TRAILING_MIN = 10;
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
    const spread = Math.max(
      1.4826 * (medianOf(sizes.map((size) => Math.abs(size - middle))) ?? 0),
      SPREAD_MIN,
    );
    for (const { size, time } of entries)
      if (isInPeriod(time, period))
        largest = Math.max(largest ?? Number.NEGATIVE_INFINITY, (size - middle) / spread);
  }
  return largest;
}

/** The largest gross leverage of a day over the median of the days before it that had a position; null without enough. */
function leverageRatio({ derived: { daily }, period }: CheckedRecord): number | null {
  const leverage = daily.gross.map((gross, index) => gross / (daily.equity[index] ?? Number.NaN));
  let largest: number | null = null;
  for (let day = Math.max(period.fromDay, daily.firstDay + 1); day <= period.throughDay; day += 1) {
    const index = day - daily.firstDay;
    const before = leverage.subarray(Math.max(0, index - TRAILING_DAYS), index).filter((value) => value > 0);
    const usual = before.length < TRAILING_MIN ? null : medianOf(before);
    const now = leverage[index] ?? Number.NaN;
    if (usual !== null && Number.isFinite(now)) largest = Math.max(largest ?? 0, now / usual);
  }
  return largest;
}

/** The largest value at risk of a window of days with exposure over the median of all such windows. */
function valueAtRiskRatio(record: CheckedRecord): number | null {
  const { returns } = exposedReturns(record);
  const risks = new Float64Array(Math.max(0, returns.length - TRAILING_DAYS + 1)).map(
    (_, start) => tailRisk(returns.subarray(start, start + TRAILING_DAYS))?.valueAtRisk ?? 0,
  );
  const usual = medianOf(risks) ?? 0;
  return usual === 0 ? null : Math.max(...risks) / usual;
}
