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
  /** When it was listed, epoch ms; the record counts from that day on. Null while it never was. */
  listedAt: number | null;
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
  /** The chain of the account, computed again from its records. */
  chain: { problem: string | null; records: number; headSeq: number };
  /** What the daily job has stored, and the same computed again; null before it ran. */
  published: PublishedRecord | null;
  /** Low and high of the minute, in quote currency, where the market's bar is stored; only of the period's fills. */
  minuteRange(instrument: number, atMs: number): PriceRange | null;
  /** Other accounts of the same owner, and of people who seem to be the same. */
  linked: readonly LinkedAccount[];
  /** Providers listed earlier who filled the same pairs at the same moments, the most alike first. */
  older: readonly OlderProvider[];
  /** Who rates it, in the order of rating. */
  raters: readonly Rater[];
  source: RecordSource;
}

export interface PriceRange {
  low: number;
  high: number;
}

/** Stored measures, one a window, each beside what the same function gives for the same days now. */
export interface PublishedRecord {
  /** When they were stored, epoch ms. */
  at: number;
  windows: readonly { stored: ProviderMetrics; recomputed: ProviderMetrics }[];
}

/** Where the events come from: what levels 1 and 2 rest on. */
export interface RecordSource {
  /** Events that an export of the broker or exchange holds as well, or that its API told. */
  confirmedEvents: number;
  /** Events since the last export that are young enough for the next one to hold them. */
  awaitingEvents: number;
  /** Format of the last such export, `api` for an exchange read with keys; null without one. */
  confirmedBy: string | null;
  /** How the owner proved that the account is theirs. */
  ownership: "keys" | "curator" | null;
}

/** A person who rates, without a name. */
export interface Rater {
  ratedAt: number;
  stars: number;
  /** Numbers of the addresses they sign in from; the same number is the same address. */
  addresses: readonly number[];
  /** Signs in from where the provider does. */
  isNear: boolean;
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
  /** Its owner signs in from where this one does: perhaps the same person. */
  isNear: boolean;
  events: EventColumns;
  daily: DailyEquity;
}
