import type { ProviderMetrics } from "@/lib/providers/performance-schema";
import type { DailyEquity } from "@/lib/trading/daily-equity";
import type { DerivedAccount } from "@/lib/trading/derive-account";
import type { EventColumns } from "@/lib/trading/event-columns";

/** Everything the checks look at; read once, so that they are pure. */
export interface CheckedRecord {
  providerId: string;
  account: {
    id: string;
    kind: "imported" | "exchange" | "paper";
    currency: string;
    /** 365 where it trades every day, 252 where on exchange days. */
    periodsPerYear: number;
    state: "active" | "needs_attention" | "closed";
  };
  /** Days since 1970-01-01; the record counts from here. Null while it was never listed. */
  listedDay: number | null;
  /** First and last day that are checked, days since 1970-01-01. */
  period: { fromDay: number; throughDay: number };
  /** All events in force, ordered by time; never cut to the period. */
  events: EventColumns;
  /** When each of `events` reached us, epoch ms. */
  receivedAt: Float64Array;
  /** Events that were taken back, with the time of what they voided and when they came. */
  voids: readonly { seq: number; voidsSeq: number; executedAt: number; receivedAt: number }[];
  /** Positions, round trips and daily marks that follow from the events and prices. */
  derived: DerivedAccount;
  chain: ChainState;
  /** What the daily job has stored for the whole record; null before it ran. */
  published: ProviderMetrics | null;
  /** Recomputed by the same function now. */
  recomputed: ProviderMetrics | null;
  /** Low and high of the minute, in quote currency, where the market's bar is stored. */
  minuteRange(instrument: number, atMs: number): { low: number; high: number } | null;
  /** Other accounts of the same owner, and of people who seem to be the same. */
  linked: readonly LinkedAccount[];
  /** Daily returns and entries of providers listed earlier, to be compared with. */
  older: readonly OlderProvider[];
}

/** The chain of the account, computed again from its records. */
export interface ChainState {
  /** Null when it holds; else where it breaks. */
  problem: string | null;
  records: number;
  headSeq: number;
}

export interface LinkedAccount {
  accountId: string;
  /** The same person, or another who signs in from the same place. */
  link: "owner" | "address";
  openedDay: number;
  /** Null while it lives. */
  closedDay: number | null;
  kind: "imported" | "exchange" | "paper";
  events: EventColumns;
  daily: DailyEquity;
}

export interface OlderProvider {
  providerId: string;
  sameOwner: boolean;
  events: EventColumns;
  daily: DailyEquity;
}
