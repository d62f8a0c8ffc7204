import { randomBytes, randomInt } from "node:crypto";
import type { ExchangeId } from "@/lib/trading/exchanges";

export interface StandInTrade {
  /** Numbers that grow, as the exchanges give them; text where an exchange writes text. */
  id: number;
  base: string;
  quote: string;
  side: "buy" | "sell";
  qty: string;
  price: string;
  fee: string;
  feeCurrency: string;
  timeMs: number;
}

export interface StandInFlow {
  id: number;
  kind: "deposit" | "withdrawal";
  asset: string;
  amount: string;
  timeMs: number;
}

/** What a request gets instead of its answer. */
export interface StandInFailure {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** Somebody's account of an exchange, with its one key. */
export interface StandInAccount {
  exchange: ExchangeId;
  number: string;
  apiKey: string;
  secret: string;
  /** What the key may do beyond reading, as the exchange calls it; and what it may not read. */
  excess: string[];
  missing: string[];
  isRevoked: boolean;
  trades: StandInTrade[];
  flows: StandInFlow[];
  balances: Record<string, string>;
  /** Of the next signed requests, one each. */
  failures: StandInFailure[];
  /** Signed requests so far: `GET /api/v3/myTrades?symbol=…`. */
  requests: string[];
  /** Called before each signed request is answered. */
  onRequest: ((path: string) => Promise<void> | void) | null;
}

export function aStandInAccount(
  exchange: ExchangeId,
  more: Partial<StandInAccount> = {},
): StandInAccount & { keys: { apiKey: string; secret: string } } {
  const keys = { apiKey: randomBytes(24).toString("hex"), secret: randomBytes(32).toString("base64") };
  return {
    exchange,
    number: String(randomInt(1, 2 ** 47)),
    ...keys,
    excess: [],
    missing: [],
    isRevoked: false,
    trades: [],
    flows: [],
    balances: {},
    failures: [],
    requests: [],
    onRequest: null,
    ...more,
    keys,
  };
}

/** The markets of every stand-in. */
export const MARKETS = [
  ["BTC", "USDT"],
  ["ETH", "USDT"],
  ["ETH", "BTC"],
  ["SOL", "USDT"],
  ["BTC", "USD"],
] as const;
