/**
 * Daily marks of a record, one entry per UTC day from `firstDay` (days since 1970-01-01), columns of one length: equity
 * at the day's end, net flow at its start, time-weighted return. Where a mark is missing equity and return are NaN, and
 * the next return spans the gap.
 */
export interface DailyRecord {
  firstDay: number;
  equity: Float64Array;
  flow: Float64Array;
  return: Float64Array;
}

/** The returns of a window without its gaps. */
export interface Observations {
  /** One per mark, fractions, never below −1. */
  returns: Float64Array;
  /** Day on which each return ended, days since 1970-01-01. */
  days: Int32Array;
  /** Day at whose end the first return began: that of the mark before it. */
  startDay: number;
  /** Days from `startDay` to the last mark; 0 without returns. */
  spanDays: number;
}

/**
 * The returns on the days `fromDay` and later. A return over a gap of k days is one observation: `n` counts marks, the
 * span counts days, so a gap neither adds flat days nor shortens the record. A loss of everything ends the chain: what
 * comes after it is another record (reference §3.2).
 */
export function observationsOf(daily: DailyRecord, fromDay = daily.firstDay): Observations {
  const first = Math.max(0, fromDay - daily.firstDay);
  const returns = new Float64Array(Math.max(0, daily.return.length - first));
  const days = new Int32Array(returns.length);
  let n = 0;
  for (let index = first; index < daily.return.length; index += 1) {
    const value = daily.return[index] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    returns[n] = Math.max(-1, value);
    days[n] = daily.firstDay + index;
    n += 1;
    if (value <= -1) break;
  }
  const startDay = n === 0 ? fromDay - 1 : markBefore(daily, days[0] ?? fromDay);
  return {
    returns: returns.subarray(0, n),
    days: days.subarray(0, n),
    startDay,
    spanDays: n === 0 ? 0 : (days[n - 1] ?? startDay) - startDay,
  };
}

/** Day of the last mark before `day`; without one the day before the first money, from which the first return runs. */
function markBefore(daily: DailyRecord, day: number): number {
  for (let index = day - daily.firstDay - 1; index >= 0; index -= 1) {
    if (Number.isFinite(daily.equity[index] ?? Number.NaN)) return daily.firstDay + index;
  }
  const opening = daily.flow.findIndex((flow) => flow !== 0);
  return Math.min(day, daily.firstDay + Math.max(0, opening)) - 1;
}
