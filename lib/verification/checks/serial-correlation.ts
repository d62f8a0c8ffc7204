import type { Check } from "@/lib/verification/check";
import { exposedReturns } from "@/lib/verification/exposed-returns";
import { finite, judged } from "@/lib/verification/outcome";
import {
  autocorrelation,
  correlationAfterLow,
  ljungBox,
} from "@/lib/verification/statistics/serial-correlation";

const RETURNS_MIN = 90;
const LAGS = 5;

/** The 1 % points of ρ₁ of independent returns (reference §4.4). */
const ONE_PERCENT_POINTS = [
  { n: 90, rho: 0.23 },
  { n: 180, rho: 0.165 },
  { n: 365, rho: 0.12 },
] as const;

export const serialCorrelation: Check = {
  rank: 10,
  id: "serial-correlation",
  title: "Serial correlation",
  formula: `ρ₁ = Σ dₜ·dₜ₋₁ / Σ dₜ² of daily returns; beside it Ljung–Box Q(${LAGS}) and the correlation after a return below the mean. Only days with exposure.`,
  threshold: `From ${RETURNS_MIN} days on: ρ₁ > ${ONE_PERCENT_POINTS.map(({ n, rho }) => `${rho} at n = ${n}`).join(", ")} (1 % of honest records; between and beyond by 1/√n) warns of stale marks.`,
  actsAlone: false,
  run: (record) => {
    const { returns } = exposedReturns(record);
    const n = returns.length;
    if (n === 0) return { state: "not_applicable", reason: "No day had exposure." };
    if (n < RETURNS_MIN)
      return { state: "insufficient", needs: `${RETURNS_MIN} days with exposure`, evidence: { days: n } };
    const rho1 = finite(autocorrelation(returns, 1));
    const { statistic, p } = ljungBox(returns, LAGS);
    const low = correlationAfterLow(returns);
    const evidence = {
      days: n,
      rho1,
      rho1Max: largestHonestRho(n),
      ljungBox: finite(statistic),
      ljungBoxP: finite(p),
      rhoAfterLow: finite(low.correlation),
      pairsAfterLow: low.pairs,
    };
    return judged((rho1 ?? 0) > largestHonestRho(n) ? "warn" : null, evidence);
  },
};

/** The 1 % point for `n` returns: between two points of the table on a line in 1/√n, beyond it in proportion to 1/√n. */
export function largestHonestRho(n: number): number {
  const next = ONE_PERCENT_POINTS.findIndex((point) => n <= point.n);
  const above = ONE_PERCENT_POINTS[next];
  const below = ONE_PERCENT_POINTS[next - 1];
  if (above !== undefined && below !== undefined) {
    const place =
      (1 / Math.sqrt(below.n) - 1 / Math.sqrt(n)) / (1 / Math.sqrt(below.n) - 1 / Math.sqrt(above.n));
    return below.rho + place * (above.rho - below.rho);
  }
  const nearest = next === 0 ? ONE_PERCENT_POINTS[0] : ONE_PERCENT_POINTS[2];
  return nearest.rho * Math.sqrt(nearest.n / n);
}
