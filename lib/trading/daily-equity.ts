/**
 * Daily marks of an account, one entry per UTC day from `firstDay` (days since 1970-01-01), three columns of one length:
 * equity at the day's end including open profit, net flow of the day (deposits minus withdrawals), time-weighted return.
 * Where a price was missing equity and return are NaN; the next return spans the gap.
 */
export interface DailyEquity {
  firstDay: number;
  equity: Float64Array;
  flow: Float64Array;
  return: Float64Array;
}

/** Marks of an account that has none. */
export const NO_DAILY_EQUITY: DailyEquity = {
  firstDay: 0,
  equity: new Float64Array(),
  flow: new Float64Array(),
  return: new Float64Array(),
};
