import type { InstrumentInput } from "@/lib/market-data/mutations/ensure-instrument";
import type { SyntheticMarket } from "@/lib/market-data/synthetic-candles";

export interface SeededMarket extends InstrumentInput {
  market: SyntheticMarket;
}

/** Candles end here for good, so that every run on them can be repeated. */
export const MARKETS_FROM_MS = Date.UTC(2021, 10, 1);
export const MARKETS_TO_MS = Date.UTC(2026, 10, 1);
/** Hourly candles are kept for the last year. */
export const HOURS_FROM_MS = Date.UTC(2025, 10, 1);

const crypto = { venue: "synthetic", quote: "USD", periodsPerYear: 365, synthetic: true };
const exchange = { venue: "synthetic", quote: "USD", periodsPerYear: 252, synthetic: true };

/** The made-up markets of every installation. */
export const MARKETS: readonly SeededMarket[] = [
  {
    ...crypto,
    code: "TST-BTC",
    base: "TSTBTC",
    name: "Synthetic Bitcoin-like coin",
    market: {
      seed: "TST-BTC/1",
      startPrice: 42_000,
      digits: 2,
      hourVolatility: 0.006,
      hourDrift: 0.000018,
      hourVolume: 900,
      session: "always",
    },
  },
  {
    ...crypto,
    code: "TST-ETH",
    base: "TSTETH",
    name: "Synthetic Ether-like coin",
    market: {
      seed: "TST-ETH/1",
      startPrice: 2_400,
      digits: 2,
      hourVolatility: 0.0075,
      hourDrift: 0.000016,
      hourVolume: 8_000,
      session: "always",
    },
  },
  {
    ...crypto,
    code: "TST-ALT",
    base: "TSTALT",
    name: "Synthetic small coin, restless",
    market: {
      seed: "TST-ALT/1",
      startPrice: 1.25,
      digits: 4,
      hourVolatility: 0.013,
      hourDrift: 0.00006,
      hourVolume: 450_000,
      session: "always",
    },
  },
  {
    ...exchange,
    code: "TST-IDX",
    base: "TSTIDX",
    name: "Synthetic share index",
    market: {
      seed: "TST-IDX/1",
      startPrice: 4_600,
      digits: 2,
      hourVolatility: 0.0038,
      hourDrift: 0.00005,
      hourVolume: 120_000,
      session: "weekdays",
    },
  },
  {
    ...exchange,
    code: "TST-TECH",
    base: "TSTTECH",
    name: "Synthetic technology share",
    market: {
      seed: "TST-TECH/1",
      startPrice: 180,
      digits: 2,
      hourVolatility: 0.0085,
      hourDrift: 0.00012,
      hourVolume: 2_500_000,
      session: "weekdays",
    },
  },
  {
    ...exchange,
    code: "TST-GOLD",
    base: "TSTGOLD",
    name: "Synthetic gold-like metal",
    market: {
      seed: "TST-GOLD/1",
      startPrice: 1_900,
      digits: 2,
      hourVolatility: 0.0032,
      hourDrift: 0.00004,
      hourVolume: 30_000,
      session: "weekdays",
    },
  },
];
