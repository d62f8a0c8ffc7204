import { z } from "zod";

export const EXCHANGE_IDS = ["binance", "bybit", "kraken"] as const;
export type ExchangeId = (typeof EXCHANGE_IDS)[number];

export const ExchangeId = z.enum(EXCHANGE_IDS, `Choose one of ${EXCHANGE_IDS.join(", ")}.`);

export interface ExchangeFacts {
  label: string;
  /** Where keys are made. */
  keysUrl: string;
  /** What to do there to get a key that reads and nothing else, in order. */
  steps: readonly string[];
  /** What a record is made of, and what it leaves out. */
  covers: string;
}

/** The exchanges that accounts are read from: each has a reader and tests against the answers it gives. */
export const EXCHANGES: Readonly<Record<ExchangeId, ExchangeFacts>> = {
  binance: {
    label: "Binance",
    keysUrl: "https://www.binance.com/en/my/settings/api-management",
    steps: [
      "Open Account, API Management and choose Create API, “System generated”.",
      "Under API restrictions leave “Enable Reading” as the only tick: no spot and margin trading, no futures, no withdrawals, no transfers.",
      "Leave IP access unrestricted, unless the operator of this site told you its addresses.",
      "Copy the API key and the secret key. Binance shows the secret once.",
    ],
    covers: "The spot wallet: every trade, deposit and withdrawal. Futures, margin and Earn are not read.",
  },
  bybit: {
    label: "Bybit",
    keysUrl: "https://www.bybit.com/app/user/api-management",
    steps: [
      "Open Account, API and choose Create New Key, “System-generated API Keys”, API Transaction.",
      "Choose “Read-Only”, then tick Unified Trading: Orders and Trade. Leave Assets and everything else as it is.",
      "Choose “No IP restriction”, unless the operator of this site told you its addresses; without one Bybit ends the key after three months.",
      "Copy the API key and the secret. Bybit shows the secret once.",
    ],
    covers:
      "Spot of the unified trading account for the last two years: every trade, and transfers in and out. Derivatives are not read.",
  },
  kraken: {
    label: "Kraken",
    keysUrl: "https://www.kraken.com/u/security/api",
    steps: [
      "Open Settings, API and choose Create API key.",
      "Tick “Query” under Funds, “Query closed orders & trades” under Orders and trades, and “Query ledger entries” under Data. Nothing else.",
      "Leave IP whitelisting and expiry off, and no two-factor code for the key.",
      "Copy the API key and the private key. Kraken shows the private key once.",
    ],
    covers: "The spot wallet: every trade, deposit, withdrawal and reward. Margin and futures are not read.",
  },
};

export function isExchangeId(venue: string): venue is ExchangeId {
  return ExchangeId.safeParse(venue).success;
}
