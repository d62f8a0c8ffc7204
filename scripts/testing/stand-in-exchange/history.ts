import type { ExchangeId } from "@/lib/trading/exchanges";
import type { StandInAccount, StandInTrade } from "@/scripts/testing/stand-in-exchange/account";

const HOUR_MS = 3_600_000;
const DEPOSIT = 5_000;

/** A purchase of a thousandth at 100, with a fee in what was bought. */
export function aTrade(id: number, timeMs: number): StandInTrade {
  const pair = { base: "BTC", quote: "USDT", side: "buy" as const };
  return { id, ...pair, qty: "0.00100", price: "100.00", fee: "0.0001", feeCurrency: "BTC", timeMs };
}

/** So many purchases an hour apart, the newest an hour ago, what paid for them, and what is left. */
export function aHistory(venue: ExchangeId, count: number): Partial<StandInAccount> {
  const now = Date.now();
  const trades = Array.from({ length: count }, (_, i) => aTrade(i + 1, now - (count - i) * HOUR_MS));
  const timeMs = now - 200 * 24 * HOUR_MS;
  const deposit = { id: 1, kind: "deposit" as const, asset: "USDT", amount: String(DEPOSIT), timeMs };
  return { trades, flows: [deposit], balances: balancesAfter(venue, count) };
}

/** Kraken takes its fee in the quote, whatever the trade says. */
export function balancesAfter(venue: ExchangeId, count: number): Record<string, string> {
  const tenThousandths = venue === "kraken" ? 10 : 9;
  const paid = venue === "kraken" ? 1_001 : 1_000;
  return {
    BTC: ((count * tenThousandths) / 10_000).toFixed(8),
    USDT: (DEPOSIT - (count * paid) / 10_000).toFixed(8),
  };
}
