import type { RoundTripFact } from "@/lib/trading/derive-account";
import type { Check } from "@/lib/verification/check";
import { judged } from "@/lib/verification/outcome";
import { type PeriodFill, periodFills } from "@/lib/verification/period-fills";
import { periodTrips } from "@/lib/verification/period-trips";

const HOLD_MS = 60_000;
const SELF_MATCH_MS = 1_000;
const SHARE_MAX = 0.3;
const TRADES_MIN = 20;

export const churn: Check = {
  rank: 18,
  id: "churn",
  title: "Wash trades and churn",
  formula:
    "A trade is churned when it lasts less than 60 s and its profit before fees is 0 or smaller than its fees, either way; fills match themselves when one buys and one sells the same quantity at the same price within 1 s; turnover / |profit| is told.",
  threshold: `From ${TRADES_MIN} trades on: > 30 % churned warns; the evidence says how many trades are left without them.`,
  actsAlone: false,
  run: (record) => {
    const trades = periodTrips(record);
    const churned = trades.filter(isChurned).length;
    const share = trades.length === 0 ? null : churned / trades.length;
    const profit = trades.reduce((sum, { pnl }) => sum + pnl, 0);
    const fills = periodFills(record.events, record.period);
    const turnover = fills.reduce((sum, { qty, price }) => sum + Math.abs(qty * price), 0);
    const evidence = {
      trades: trades.length,
      churned,
      churnedShare: share,
      tradesWithoutChurned: trades.length - churned,
      selfMatchedFills: selfMatches(fills),
      turnoverToProfit: profit === 0 ? null : turnover / Math.abs(profit),
    };
    if (share === null) return { state: "not_applicable", reason: "No trade was closed in the period." };
    if (trades.length < TRADES_MIN)
      return { state: "insufficient", needs: `${TRADES_MIN} closed trades`, evidence };
    return judged(share > SHARE_MAX ? "warn" : null, evidence);
  },
};

function isChurned({ openedAt, closedAt, pnl, fees }: RoundTripFact): boolean {
  const gross = pnl + fees;
  return closedAt - openedAt < HOLD_MS && (gross === 0 || Math.abs(gross) < fees);
}

/** Fills that meet one of the other side and the same size and price at once; each counts in one pair. */
function selfMatches(fills: readonly PeriodFill[]): number {
  const waiting = new Map<string, number>();
  let matched = 0;
  for (const { instrument, qty, price, time } of fills) {
    const key = (signed: number) => `${instrument} ${signed} ${price}`;
    const before = waiting.get(key(-qty));
    if (before !== undefined && time - before <= SELF_MATCH_MS) {
      matched += 2;
      waiting.delete(key(-qty));
    } else waiting.set(key(qty), time);
  }
  return matched;
}
