import { drawdownDepth, drawdownSeries } from "@/lib/performance/drawdown";
import { annualGrowth, logEquityFit, totalReturn } from "@/lib/performance/growth";
import {
  expectedBestSharpe,
  minimumTrackRecord,
  probabilisticSharpe,
  type SharpeSample,
  serialCorrelationFactor,
  sharpeLowerBound,
} from "@/lib/performance/luck";
import { lagOneCorrelation, type Moments, momentsOf } from "@/lib/performance/moments";
import { type MoneyFlows, modifiedDietz, moneyWeightedReturn } from "@/lib/performance/money-weighted";
import { type DailyRecord, type Observations, observationsOf } from "@/lib/performance/observations";
import type { Performance, PerformanceInput } from "@/lib/performance/performance-record";
import { omega, periodRate, periodSharpe, sortino, volatility } from "@/lib/performance/return-ratios";
import { windowStart } from "@/lib/performance/stats-window";
import { tailRisk } from "@/lib/performance/tail-risk";
import { tradeStatistics } from "@/lib/performance/trade-statistics";
import { DAY_MS } from "@/lib/time";

/** Measures a record (formulas and conventions: docs/decisions/0016, reference §3). Pure: same input, same bits. */
export function performanceOf(input: PerformanceInput): Performance {
  const { daily, periodsPerYear, riskFreeRate, window = "all", sinceDay = daily.firstDay } = input;
  const throughDay = daily.firstDay + daily.return.length - 1;
  const fromDay = windowStart(window, { sinceDay, throughDay });
  const observations = observationsOf(daily, fromDay);
  const moments = momentsOf(observations.returns);
  const lastDay = observations.days.at(-1);
  return finiteOrNull({
    window,
    periodsPerYear,
    riskFreeRate,
    n: moments.n,
    spanDays: observations.spanDays,
    asOf: lastDay === undefined ? null : (lastDay + 1) * DAY_MS,
    ...growthAndRisk(observations, moments, input),
    ...luck(observations.returns, moments, input),
    ...money(daily, observations),
    ...tradeStatistics(input.trades.filter(({ closedAt }) => closedAt >= fromDay * DAY_MS)),
  });
}

function growthAndRisk({ returns, days, spanDays }: Observations, moments: Moments, input: PerformanceInput) {
  const { periodsPerYear, riskFreeRate } = input;
  const rate = periodRate(riskFreeRate, periodsPerYear);
  const total = totalReturn(returns);
  const cagr = annualGrowth(total, spanDays);
  const depth = drawdownDepth(drawdownSeries(returns));
  const tail = tailRisk(returns);
  return {
    totalReturn: total,
    cagr,
    volatility: volatility(moments, periodsPerYear),
    sortino: sortino(returns, { mean: moments.mean, rate, periodsPerYear }),
    maxDrawdown: depth?.deepest ?? null,
    calmar: quotient(cagr, depth?.deepest),
    ulcer: depth?.ulcer ?? null,
    martin: quotient(cagr === null ? null : cagr - riskFreeRate, depth?.ulcer),
    var95: tail?.valueAtRisk ?? null,
    cvar95: tail?.expectedShortfall ?? null,
    omega: omega(returns),
    skewness: moments.skewness,
    kurtosis: moments.kurtosis,
    logEquityFit: logEquityFit(returns, days),
  };
}

/** Everything that needs a Sharpe ratio. */
function luck(
  returns: Float64Array,
  moments: Moments,
  { periodsPerYear, riskFreeRate, trials }: PerformanceInput,
) {
  const annual = Math.sqrt(periodsPerYear);
  const rho1 = lagOneCorrelation(returns);
  const sharpe = periodSharpe(moments, periodRate(riskFreeRate, periodsPerYear));
  const sample = correctedSample(moments, { sharpe, rho1, periodsPerYear });
  if (sharpe === null || sample === null) return { ...UNKNOWN_LUCK, rho1 };
  const deviation =
    trials.sharpeDeviation === null ? 1 / Math.sqrt(moments.n - 1) : trials.sharpeDeviation / annual;
  const length = minimumTrackRecord(sample, 0);
  const low = sharpeLowerBound(sample);
  return {
    rho1,
    sharpe: sharpe * annual,
    sharpeLo: sample.sharpe * annual,
    sharpeLow95: low === null ? null : low * annual,
    probabilisticSharpe: probabilisticSharpe(sample, 0),
    deflatedSharpe: probabilisticSharpe(sample, expectedBestSharpe(trials.count, deviation)),
    minimumTrackRecord: length,
    daysToSignificance: length === null ? null : missingDays(length - moments.n, periodsPerYear),
  };
}

const UNKNOWN_LUCK = {
  sharpe: null,
  sharpeLo: null,
  sharpeLow95: null,
  probabilisticSharpe: null,
  deflatedSharpe: null,
  minimumTrackRecord: null,
  daysToSignificance: null,
};

interface SharpeContext {
  sharpe: number | null;
  rho1: number | null;
  periodsPerYear: number;
}

/**
 * The Sharpe ratio per period that all luck adjustment is made on. Positive serial correlation, the mark of stale
 * prices, lowers it; a negative one is not rewarded, since in a short record it is mostly chance.
 */
function correctedSample(
  { n, skewness, kurtosis }: Moments,
  { sharpe, rho1, periodsPerYear }: SharpeContext,
): SharpeSample | null {
  if (sharpe === null || skewness === null || kurtosis === null) return null;
  const factor = serialCorrelationFactor(Math.max(0, rho1 ?? 0), periodsPerYear);
  return { sharpe: sharpe > 0 ? sharpe * factor : sharpe, n, skewness, kurtosis };
}

/** Calendar days in which so many returns come. */
function missingDays(returns: number, periodsPerYear: number): number {
  return Math.max(0, Math.ceil((returns * 365) / periodsPerYear));
}

function money(daily: DailyRecord, { days, startDay, spanDays }: Observations) {
  if (days.length === 0) return { mwr: null, modifiedDietz: null };
  const from = startDay + 1 - daily.firstDay;
  const flows: MoneyFlows = {
    startValue: from > 0 ? (daily.equity[from - 1] ?? 0) : 0,
    endValue: daily.equity[from + spanDays - 1] ?? Number.NaN,
    flows: daily.flow.subarray(from, from + spanDays),
  };
  return { mwr: moneyWeightedReturn(flows), modifiedDietz: modifiedDietz(flows) };
}

function quotient(above: number | null, below: number | undefined): number | null {
  return above === null || below === undefined || below === 0 ? null : above / below;
}

/** The same record with null for what an overflow has made of a number, and 0 for −0. It keeps every name and type. */
function finiteOrNull(performance: Performance): Performance {
  const entries = Object.entries(performance).map(([name, value]) => [
    name,
    typeof value === "number" ? settled(value) : value,
  ]);
  return Object.fromEntries(entries) as Performance;
}

function settled(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}
