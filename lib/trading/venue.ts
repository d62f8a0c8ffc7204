import type { Bars } from "@/lib/ta/bars";

/** What a venue tells of a market before an order goes there. */
export interface Market {
  quote: string;
  /** Last price, in the quote currency. */
  price: number;
  /** Quantities are multiples of it, decimal text. */
  step: string;
  /** Least worth of an order, in the quote currency. */
  minNotional: number;
}

/** An order as a venue works it. */
export interface WorkingOrder {
  id: string;
  side: "buy" | "sell";
  /** What is not filled yet, decimal text > 0. */
  remaining: string;
  /** Null for a market order. */
  limitPrice: string | null;
  /** Epoch ms: what the market did before is not for this order. */
  workedToMs: number;
}

/** An execution of an order, decimals as text. */
export interface VenueFill {
  /** Unique: told again it is the same. */
  id: string;
  qty: string;
  price: string;
  /** In the quote currency. */
  fee: string;
  executedAtMs: number;
}

/** What became of an order since it was worked last. */
export interface VenueProgress {
  fills: readonly VenueFill[];
  workedToMs: number;
}

/** What a venue knows of a symbol, ready to be applied to each of its orders. */
export type VenueNews = (order: WorkingOrder) => VenueProgress;

/**
 * Where orders go: the one way for simulated and live accounts. An adapter asks the outside before the account is locked;
 * what it says is applied to the orders under the lock.
 */
export interface Venue {
  /** Null without a current price. */
  market(symbol: string, nowMs: number): Promise<Market | null>;
  /** When an order sent now is in the market. */
  liveFrom(orderId: string, nowMs: number): number;
  news(symbol: string, range: { sinceMs: number; nowMs: number }): Promise<VenueNews>;
}

/** Bars of a market with their length. */
export interface MarketBars {
  bars: Bars;
  stepMs: number;
}
