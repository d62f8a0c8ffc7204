import type { DailyRecord } from "@/lib/performance/observations";
import { performanceOf } from "@/lib/performance/performance";
import { DAY_MS } from "@/lib/time";

/** Ten daily returns: vector V2 of the test of the statistics. */
const RETURNS = [-0.01, 0.02, -0.015, -0.01, 0.005, -0.02, 0.03, 0, 0.012, 0.008];

/** Money at the start of each day: 10,000 first, 5,000 more on the seventh. */
const FLOWS = [10_000, 0, 0, 0, 0, 0, 5_000, 0, 0, 0];

/** Results of the closed trades: vector V5. */
export const EXAMPLE_TRADES = [120, -300, 80, 150, -60, 40, 0];

/** The day of the first mark, 1 January 2026, in days since 1970-01-01. */
const FIRST_DAY = Date.UTC(2026, 0, 1) / DAY_MS;

/** How many records the example was picked from. */
export const EXAMPLE_TRIALS = 100;

const record: DailyRecord = {
  firstDay: FIRST_DAY,
  equity: equityOf(RETURNS, FLOWS),
  flow: Float64Array.from(FLOWS),
  return: Float64Array.from(RETURNS),
};

/** The marks of the record, day by day. */
export const exampleDays = RETURNS.map((earned, index) => ({
  date: new Date((FIRST_DAY + index) * DAY_MS),
  paidIn: record.flow[index],
  equity: record.equity[index],
  earned,
}));

/** The statistics of the example, computed by what computes them for every record. */
export const examplePerformance = performanceOf({
  daily: record,
  trades: EXAMPLE_TRADES.map((pnl) => ({ pnl, closedAt: (FIRST_DAY + 1) * DAY_MS })),
  periodsPerYear: 365,
  riskFreeRate: 0,
  trials: { count: EXAMPLE_TRIALS, sharpeDeviation: null },
});

function equityOf(returns: readonly number[], flows: readonly number[]): Float64Array {
  let value = 0;
  return Float64Array.from(returns, (r, day) => {
    value = (value + (flows[day] ?? 0)) * (1 + r);
    return value;
  });
}
