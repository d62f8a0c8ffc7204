import { ExactSum } from "@/lib/performance/exact-sum";
import { Z_TWO_SIDED_95 } from "@/lib/performance/normal-distribution";

/** A trade from flat to flat. */
export interface TradeResult {
  /** After all costs, account's currency. */
  pnl: number;
  /** Epoch ms. */
  closedAt: number;
}

/** What closed trades say; money in the account's currency. */
export interface TradeStatistics {
  /** All closed trades, those without profit or loss included. */
  trades: number;
  wins: number;
  losses: number;
  /** `wins / (wins + losses)`; null without either. */
  winRate: number | null;
  /** Lower end of its Wilson interval at 95 %. */
  winRateLow95: number | null;
  /** Gross profit over gross loss; null without a loss. */
  profitFactor: number | null;
  /** There was a profit and no loss: what others show as an infinite profit factor. */
  noLoss: boolean;
  /** Average profit over average loss; null without either. */
  payoff: number | null;
  /** Mean profit of a trade; null without trades. */
  expectancy: number | null;
}

/** Statistics of closed trades; their order does not matter. A trade without a finite result is left out. */
export function tradeStatistics(trades: readonly Pick<TradeResult, "pnl">[]): TradeStatistics {
  const [profit, loss] = [new ExactSum(), new ExactSum()];
  let [count, wins, losses] = [0, 0, 0];
  for (const { pnl } of trades) {
    if (!Number.isFinite(pnl)) continue;
    count += 1;
    if (pnl > 0) {
      wins += 1;
      profit.add(pnl);
    } else if (pnl < 0) {
      losses += 1;
      loss.add(-pnl);
    }
  }
  const [gross, lost] = [profit.total, loss.total];
  return {
    trades: count,
    wins,
    losses,
    winRate: wins + losses === 0 ? null : wins / (wins + losses),
    winRateLow95: wilsonLowerBound(wins, wins + losses),
    profitFactor: losses === 0 ? null : gross / lost,
    noLoss: losses === 0 && wins > 0,
    payoff: wins === 0 || losses === 0 ? null : gross / wins / (lost / losses),
    expectancy: count === 0 ? null : (gross - lost) / count,
  };
}

/**
 * Lower end of the interval of a share of `successes` in `n`, two-sided at 95 % unless another `z` is given; null for
 * n = 0. The upper end is 1 less the lower end of the failures.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function wilsonLowerBound(successes: number, n: number, z = Z_TWO_SIDED_95): number | null {
  if (n === 0) return null;
  const share = successes / n;
  const square = z ** 2;
  const centre = share + square / (2 * n);
  const margin = z * Math.sqrt((share * (1 - share) + square / (4 * n)) / n);
  return Math.max(0, (centre - margin) / (1 + square / n));
}
