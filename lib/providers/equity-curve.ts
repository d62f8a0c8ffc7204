import { drawdownSeries, growthSeries } from "@/lib/performance/drawdown";
import { observationsOf } from "@/lib/performance/observations";
import { type StatsWindow, windowStart } from "@/lib/performance/stats-window";
import type { DailyEquity } from "@/lib/trading/daily-equity";

/** One trading day of a record as it is drawn. */
export interface CurveDay {
  /** Days since 1970-01-01. */
  day: number;
  /** Null where a price was missing, as the two below. */
  equity: number | null;
  /** Value of 1 at the beginning of what is ranked; without a listing at the beginning of the record. */
  growth: number | null;
  /** Depth below the peak of its part, before or since the beginning of what is ranked; a fraction. */
  drawdown: number | null;
  /** Deposits minus withdrawals of the day. */
  flow: number;
  ranked: boolean;
}

export interface CurveOptions {
  /** First day that is ranked; null: none is. */
  sinceDay: number | null;
  window: StatsWindow;
  /** 252: weekends and single weekdays without a mark are no trading days. */
  periodsPerYear: number;
}

/**
 * The trading days of a window with what one unit of money became, whenever money came or went. The window `all` begins
 * with the record itself: what was before the listing is in it, and not ranked. A loss of everything ends the curve.
 */
export function equityCurve(daily: DailyEquity, options: CurveOptions): CurveDay[] {
  const throughDay = daily.firstDay + daily.equity.length - 1;
  const sinceDay = options.sinceDay ?? throughDay + 1;
  const isAll = options.window === "all";
  const rankedFrom = isAll ? sinceDay : windowStart(options.window, { sinceDay, throughDay });
  const values = new Map([
    ...partBefore(daily, isAll ? rankedFrom : daily.firstDay),
    ...partFrom(daily, rankedFrom),
  ]);
  const days: CurveDay[] = [];
  for (let index = 0; index < daily.equity.length; index += 1) {
    const day = daily.firstDay + index;
    const ranked = day >= rankedFrom;
    if (!(ranked || isAll) || !isTradingDay(daily, index, options.periodsPerYear)) continue;
    const value = values.get(day);
    const equity = daily.equity[index] ?? Number.NaN;
    days.push({
      day,
      equity: Number.isFinite(equity) ? equity : null,
      growth: value?.growth ?? null,
      drawdown: value?.drawdown ?? null,
      flow: daily.flow[index] ?? 0,
      ranked,
    });
  }
  const end = days.findIndex(({ growth }) => growth === 0);
  return end < 0 ? days : days.slice(0, end + 1);
}

type Values = [day: number, value: { growth: number; drawdown: number }];

/** The ranked part: it begins at 1, and its start is its first peak. */
function partFrom(daily: DailyEquity, fromDay: number): Values[] {
  const { returns, days } = observationsOf(daily, fromDay);
  const [growth, drawdown] = [growthSeries(returns), drawdownSeries(returns)];
  return [...days].map((day, at) => [day, { growth: growth[at] ?? 1, drawdown: drawdown[at] ?? 0 }]);
}

/** The part before it, scaled so that it ends where the ranked one begins. */
function partBefore(daily: DailyEquity, untilDay: number): Values[] {
  const length = Math.max(0, untilDay - daily.firstDay);
  const before = {
    ...daily,
    equity: daily.equity.subarray(0, length),
    return: daily.return.subarray(0, length),
  };
  const { returns, days } = observationsOf(before);
  const [growth, drawdown] = [growthSeries(returns), drawdownSeries(returns)];
  const isRankedAfter = length < daily.equity.length;
  const end = isRankedAfter ? (growth.at(-1) ?? 1) : 1;
  const scale = end > 0 ? end : 1;
  return [...days].map((day, at) => [
    day,
    { growth: (growth[at] ?? 1) / scale, drawdown: drawdown[at] ?? 0 },
  ]);
}

const [SUNDAY, MONDAY, FRIDAY, SATURDAY] = [0, 1, 5, 6];

/** On exchange days nothing is marked on weekends and holidays; a stored mark does not say which kind of gap it is. */
function isTradingDay(daily: DailyEquity, index: number, periodsPerYear: number): boolean {
  const isMarked = (at: number) => Number.isFinite(daily.equity[at] ?? Number.NaN);
  if (periodsPerYear === 365 || isMarked(index)) return true;
  const weekday = (daily.firstDay + index + 4) % 7;
  if (weekday === SUNDAY || weekday === SATURDAY) return false;
  return !(isMarked(index - (weekday === MONDAY ? 3 : 1)) && isMarked(index + (weekday === FRIDAY ? 3 : 1)));
}
