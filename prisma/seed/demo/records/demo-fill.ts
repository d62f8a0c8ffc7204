import type { Bars } from "@/lib/ta/bars";
import type { FillFact } from "@/lib/trading/account-event";

/** Hourly candles that somebody trades on. */
export interface TradedMarket {
  symbol: string;
  /** Digits of its prices. */
  digits: number;
  /** Digits of quantities: a lot is the smallest of them. */
  lotDigits: number;
  bars: Bars;
}

export interface WantedFill {
  market: TradedMarket;
  /** The candle within which it happens. */
  bar: number;
  side: FillFact["side"];
  lots: number;
  /** Seconds after the candle's opening. */
  second: number;
}

/** What a taker pays beyond the opening price, and what the venue takes. */
const SPREAD = 0.0002;
const FEE_SHARE = 0.0004;

/** A fill soon after a candle's opening, at a price that the candle traded. */
export function demoFill(externalId: string, { market, bar, side, lots, second }: WantedFill): FillFact {
  const { bars, symbol, digits, lotDigits } = market;
  const asked = (bars.open[bar] ?? 0) * (side === "buy" ? 1 + SPREAD : 1 - SPREAD);
  const price = Math.min(Math.max(asked, bars.low[bar] ?? 0), bars.high[bar] ?? 0);
  const qty = lots / 10 ** lotDigits;
  return {
    kind: "fill",
    externalId,
    symbol,
    side,
    qty: qty.toFixed(lotDigits),
    price: price.toFixed(digits),
    fee: { amount: (qty * price * FEE_SHARE).toFixed(2), currency: "USD" },
    executedAtMs: (bars.time[bar] ?? 0) + second * 1_000,
  };
}

/** How many lots the money buys at a candle's opening; at least one. */
export function lotsFor(market: TradedMarket, bar: number, notional: number): number {
  const price = market.bars.open[bar] ?? 0;
  return Math.max(1, Math.round((notional / price) * 10 ** market.lotDigits));
}
