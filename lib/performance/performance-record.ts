import type { DailyRecord } from "@/lib/performance/observations";
import type { StatsWindow } from "@/lib/performance/stats-window";
import type { TradeResult, TradeStatistics } from "@/lib/performance/trade-statistics";

/** What a record is measured with. */
export interface PerformanceConventions {
  /** 365 where it trades every day, 252 where on exchange days. */
  periodsPerYear: number;
  /** Annual, a fraction; usually 0. */
  riskFreeRate: number;
  /** All records it was picked from. */
  trials: {
    /** Everything ever listed. */
    count: number;
    /** Sample deviation of their annual Sharpe ratios; null where unknown: that of records without skill is taken. */
    sharpeDeviation: number | null;
  };
}

export interface PerformanceInput extends PerformanceConventions {
  daily: DailyRecord;
  trades: readonly TradeResult[];
  /** `all` without one. */
  window?: StatsWindow;
  /** First day that counts at all, that of the listing; days since 1970-01-01; the whole record without one. */
  sinceDay?: number;
}

/**
 * Every statistic of a record over one window. Returns, ratios and shares are plain numbers (0.1 = 10 %), losses are
 * non-negative. What is undefined is null, never 0, NaN or Infinity.
 */
export interface Performance extends TradeStatistics {
  window: StatsWindow;
  periodsPerYear: number;
  riskFreeRate: number;
  /** Returns in the window; one that spans a gap counts once. */
  n: number;
  /** Calendar days from the mark before the first return to the last mark. */
  spanDays: number;
  /** End of the last marked day, epoch ms. */
  asOf: number | null;
  /** Time-weighted. */
  totalReturn: number | null;
  /** Null below one year, as `calmar` and `martin`, which are built on it. */
  cagr: number | null;
  volatility: number | null;
  sharpe: number | null;
  /** Sharpe ratio after the correction for serial correlation, which only ever lowers it. */
  sharpeLo: number | null;
  /** Lower 95 % bound of `sharpeLo`: the default order of lists. */
  sharpeLow95: number | null;
  /** Probability that the true Sharpe ratio is above 0. */
  probabilisticSharpe: number | null;
  /** Probability that it is above what the best of all trials shows without skill. */
  deflatedSharpe: number | null;
  /** Returns needed until `probabilisticSharpe` reaches 95 %. */
  minimumTrackRecord: number | null;
  /** Calendar days that are missing to it, 0 once reached; null where no length is enough. */
  daysToSignificance: number | null;
  sortino: number | null;
  maxDrawdown: number | null;
  calmar: number | null;
  ulcer: number | null;
  martin: number | null;
  var95: number | null;
  cvar95: number | null;
  omega: number | null;
  /** Money-weighted, over the window, not annualised. */
  mwr: number | null;
  modifiedDietz: number | null;
  skewness: number | null;
  /** Raw: 3 for a normal distribution. */
  kurtosis: number | null;
  /** Lag-one autocorrelation. */
  rho1: number | null;
  /** R² of log equity against time. */
  logEquityFit: number | null;
}
