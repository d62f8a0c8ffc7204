import type { CheckedRecord } from "@/lib/verification/checked-record";
import { timelinessOf } from "@/lib/verification/timeliness";
import type { CheckedOutcome } from "@/lib/verification/verify-record";

/** Share of events since the listing that may come late at level 3. */
export const LATE_SHARE_MAX = 0.01;
/** Fewer events since the listing say nothing of how live it is. */
const OBSERVED_MIN = 20;

export interface LevelReport {
  /** 0 to 4 (reference §4.2). */
  level: number;
  /** What the next level asks for and is not there, one sentence each; empty at level 4. */
  missing: readonly string[];
}

/** The level of a record: each one asks for all of those below it (docs/decisions/0020). */
export function levelOf(record: CheckedRecord, outcomes: readonly CheckedOutcome[]): LevelReport {
  const steps = [
    missingForReconciled(record, outcomes),
    missingForOwned(record),
    missingForLive(record, outcomes),
    missingForOwnMoney(),
  ];
  const level = steps.findIndex((missing) => missing.length > 0);
  return level < 0 ? { level: steps.length, missing: [] } : { level, missing: steps[level] ?? [] };
}

function missingForReconciled(record: CheckedRecord, outcomes: readonly CheckedOutcome[]): string[] {
  const { source, chain, account } = record;
  if (account.kind === "paper")
    return ["A paper account stays at level 0: no real market filled its orders."];
  const unconfirmed = chain.records - source.confirmedEvents - source.awaitingEvents;
  return sentences([
    [chain.records === 0, "The account has no events yet."],
    [
      chain.records > 0 && (source.confirmedEvents === 0 || unconfirmed > 0),
      `All events have to be in an export of the broker or exchange; ${source.confirmedEvents} of ${chain.records} are.`,
    ],
    [isRaised(outcomes, "ledger-integrity"), "The ledger has to hold: check 1 found a break."],
  ]);
}

function missingForOwned({ source }: CheckedRecord): string[] {
  return sentences([
    [
      source.ownership === null,
      "The owner has to prove that the account is theirs: with read-only keys, or with the code of an ownership challenge.",
    ],
  ]);
}

function missingForLive(record: CheckedRecord, outcomes: readonly CheckedOutcome[]): string[] {
  const { events, lateShare } = timelinessOf(record);
  const prompt = 1 - (lateShare ?? 1);
  return sentences([
    [record.listedAt === null, "The record has to be listed: it is observed from then on."],
    [record.account.state !== "active", "The account needs its owner's attention, or is closed."],
    [
      record.listedAt !== null && events < OBSERVED_MIN,
      `At least ${OBSERVED_MIN} events since the listing; there are ${events}.`,
    ],
    [
      events >= OBSERVED_MIN && prompt < 1 - LATE_SHARE_MAX,
      `99 % of the events since the listing within 5 seconds of the execution; ${(100 * prompt).toFixed(1)} % were.`,
    ],
    [isRaised(outcomes, "late-signals"), "Nothing may be late or taken back: check 3 found something."],
    [isRaised(outcomes, "price-feasibility"), "Prices have to be those of the market: check 2 found others."],
  ]);
}

function missingForOwnMoney(): string[] {
  return ["Level 4 compares the provider's own money with what is copied; nobody copies yet."];
}

function isRaised(outcomes: readonly CheckedOutcome[], id: string): boolean {
  return outcomes.some(({ check, outcome }) => check === id && outcome.state === "raised");
}

function sentences(asked: readonly (readonly [boolean, string])[]): string[] {
  return asked.flatMap(([isMissing, sentence]) => (isMissing ? [sentence] : []));
}
