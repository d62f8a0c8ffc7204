import type { Performance } from "@/lib/performance/performance-record";

/** @data-table What a record says about itself besides its statistics. */
type Frame = "window" | "periodsPerYear" | "riskFreeRate" | "n" | "spanDays" | "asOf" | "noLoss";

export type MetricName = Exclude<keyof Performance, Frame>;

/** How a value is written. */
export type MetricUnit = "share" | "ratio" | "count" | "money";

export interface MetricWords {
  label: string;
  formula: string;
  meaning: string;
  unit: MetricUnit;
  /** When it is undefined. */
  undefinedWhen?: string;
}

export type Group = { [Name in MetricName]?: MetricWords };

const growth = {
  totalReturn: {
    label: "Total return",
    formula: "Π(1 + r) − 1",
    meaning: "What one unit of money became, whenever money came or went (time-weighted).",
    unit: "share",
  },
  cagr: {
    label: "Annual growth (CAGR)",
    formula: "(1 + total return)^(365 / days) − 1",
    meaning: "Over calendar days. Below one year nothing is annualised.",
    unit: "share",
    undefinedWhen: "Below one year",
  },
  mwr: {
    label: "Money-weighted return",
    formula: "G − 1 with E₀·G + Σ Fᵢ·G^(1 − i/T) = E₁",
    meaning: "What the money really earned: flows F count when they came. Not annualised.",
    unit: "share",
  },
  modifiedDietz: {
    label: "Modified Dietz",
    formula: "(E₁ − E₀ − ΣF) / (E₀ + Σ w·F)",
    meaning: "The same by average capital; w is the share of the time that a flow was there.",
    unit: "share",
  },
  logEquityFit: {
    label: "Straightness (R²)",
    formula: "R² of ln(equity) against days",
    meaning: "1 is a straight line. A very straight line is a question, not a virtue.",
    unit: "ratio",
  },
} satisfies Group;

const risk = {
  volatility: {
    label: "Volatility",
    formula: "s·√P",
    meaning: "Sample deviation s (n − 1) of daily returns, for a year of P periods.",
    unit: "share",
  },
  maxDrawdown: {
    label: "Maximum drawdown",
    formula: "max(1 − E / highest E so far)",
    meaning: "The deepest fall of marked equity, open losses included. The start is a peak too.",
    unit: "share",
  },
  ulcer: {
    label: "Ulcer index",
    formula: "√(Σ depth² / n)",
    meaning: "How deep and how long it was under water.",
    unit: "share",
  },
  var95: {
    label: "Value at risk, 95 %",
    formula: "−(5th percentile of r)",
    meaning: "A loss that 19 of 20 days stayed above. Historical, interpolated.",
    unit: "share",
  },
  cvar95: {
    label: "Expected shortfall, 95 %",
    formula: "−mean of the ⌊0.05·(n − 1)⌋ + 1 worst r",
    meaning: "The average loss of the days beyond it.",
    unit: "share",
  },
  skewness: {
    label: "Skewness",
    formula: "m₃ / m₂^1.5",
    meaning: "Below 0: rare large losses among many small gains.",
    unit: "ratio",
  },
  kurtosis: {
    label: "Kurtosis",
    formula: "m₄ / m₂²",
    meaning: "3 is normal; more means more extreme days.",
    unit: "ratio",
  },
  rho1: {
    label: "Autocorrelation",
    formula: "Σ dₜ·dₜ₋₁ / Σ dₜ²",
    meaning: "Of each day with the day before. Clearly above 0 is a sign of stale prices.",
    unit: "ratio",
  },
} satisfies Group;

const reward = {
  sharpe: {
    label: "Sharpe ratio",
    formula: "mean(r − rf) / s · √P",
    meaning: "Return for each unit of fluctuation.",
    unit: "ratio",
  },
  sortino: {
    label: "Sortino ratio",
    formula: "mean(r − rf) / √(Σ min(r − rf, 0)² / n) · √P",
    meaning: "Only falls count as risk, over all n days.",
    unit: "ratio",
  },
  calmar: {
    label: "Calmar ratio",
    formula: "CAGR / maximum drawdown",
    meaning: "A year’s growth for the deepest fall.",
    unit: "ratio",
    undefinedWhen: "Below one year",
  },
  martin: {
    label: "Martin ratio",
    formula: "(CAGR − rf) / ulcer index",
    meaning: "A year’s growth for the time under water.",
    unit: "ratio",
    undefinedWhen: "Below one year",
  },
  omega: {
    label: "Omega",
    formula: "Σ gains / Σ losses of days",
    meaning: "1 is break-even.",
    unit: "ratio",
  },
} satisfies Group;

const luck = {
  sharpeLo: {
    label: "Sharpe ratio, corrected",
    formula: "SR · η(P)/√P, η(q) = q / √(q + 2 Σ (q − k)·ρᵏ)",
    meaning: "Lo’s correction for autocorrelation. It only ever lowers a ratio here.",
    unit: "ratio",
  },
  sharpeLow95: {
    label: "Lower 95 % bound",
    formula: "SR − 1.645·σ(SR), σ² = (1 − γ₃·SR + (γ₄ − 1)/4·SR²) / (n − 1)",
    meaning: "On the corrected ratio. Lists are in this order unless you choose another.",
    unit: "ratio",
  },
  probabilisticSharpe: {
    label: "Probability of skill",
    formula: "Φ(SR / σ(SR))",
    meaning: "That the true Sharpe ratio is above 0, if the days to come are like those seen.",
    unit: "share",
  },
  deflatedSharpe: {
    label: "Deflated Sharpe ratio",
    formula: "Φ((SR − SR*) / σ(SR)), SR* = sd · [(1 − γ)·z(1 − 1/N) + γ·z(1 − 1/(N·e))]",
    meaning: "That it is above what the best of all N records ever listed would show by luck alone.",
    unit: "share",
  },
  minimumTrackRecord: {
    label: "Returns needed",
    formula: "1 + (1 − γ₃·SR + (γ₄ − 1)/4·SR²)·(1.645 / SR)²",
    meaning: "Until the probability of skill reaches 95 %.",
    unit: "count",
    undefinedWhen: "No length is enough for a ratio of 0 or less",
  },
  daysToSignificance: {
    label: "Days still missing",
    formula: "⌈(returns needed − n) · 365 / P⌉",
    meaning: "Calendar days; on the card as “needs N more days”.",
    unit: "count",
    undefinedWhen: "No length is enough for a ratio of 0 or less",
  },
} satisfies Group;

const trades = {
  trades: {
    label: "Trades",
    formula: "from flat to flat",
    meaning: "A flip ends one and begins one.",
    unit: "count",
  },
  wins: {
    label: "Wins",
    formula: "profit after costs > 0",
    meaning: "A trade of exactly 0 is neither.",
    unit: "count",
  },
  losses: { label: "Losses", formula: "profit after costs < 0", meaning: "Fees count.", unit: "count" },
  winRate: {
    label: "Win rate",
    formula: "wins / (wins + losses)",
    meaning: "Says nothing without the size of the losses.",
    unit: "share",
  },
  winRateLow95: {
    label: "Win rate, lower bound",
    formula: "Wilson interval at 95 %",
    meaning: "Two wins of two are not a win rate of 100 %.",
    unit: "share",
  },
  profitFactor: {
    label: "Profit factor",
    formula: "gross profit / gross loss",
    meaning: "Undefined without a loss, and then it says so.",
    unit: "ratio",
    undefinedWhen: "No losing trade",
  },
  payoff: {
    label: "Payoff",
    formula: "average win / average loss",
    meaning: "Below 1 the losses are larger than the wins.",
    unit: "ratio",
  },
  expectancy: {
    label: "Expectancy",
    formula: "mean profit of a trade",
    meaning: "After all costs.",
    unit: "money",
  },
} satisfies Group;

export interface MetricGroup {
  id: string;
  title: string;
  lead: string;
  metrics: Group;
}

/** Every statistic in words, by what it is about. */
export const METRIC_GROUPS: readonly MetricGroup[] = [
  {
    id: "growth",
    title: "Growth",
    lead: "What became of the money. The gap between the first and the third shows how much timing of deposits did.",
    metrics: growth,
  },
  {
    id: "risk",
    title: "Risk",
    lead: "Losses are written without a sign: a drawdown of 4 % is a fall of 4 %.",
    metrics: risk,
  },
  {
    id: "reward",
    title: "Return for risk",
    lead: "Ratios to compare by. From a short record they are mostly noise; the next part says how much.",
    metrics: reward,
  },
  {
    id: "luck-adjusted",
    title: "Skill or luck",
    lead: "SR, γ₃ and γ₄ are ratio, skewness and kurtosis of a day; z and Φ belong to the normal distribution.",
    metrics: luck,
  },
  {
    id: "trades",
    title: "Closed trades",
    lead: "Beside the rest, never instead of it: who closes winners and keeps losers open has perfect trades.",
    metrics: trades,
  },
];
