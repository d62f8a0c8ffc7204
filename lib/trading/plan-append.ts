import { decimal } from "@/lib/decimal";
import { AppError } from "@/lib/errors";
import type { AccountEventFact, EventFact } from "@/lib/trading/account-event";
import { chainHash, recordText } from "@/lib/trading/chain";

/** Clocks of brokers run ahead of ours by no more than this. */
const CLOCK_SKEW_MS = 300_000;

export interface AppendPlanInput {
  accountId: string;
  head: { seq: bigint; hash: Uint8Array };
  events: readonly EventFact[];
  /** Events of the account that have one of these external ids. */
  known: readonly AccountEventFact[];
  receivedAtMs: number;
}

export interface ChainedEvent {
  event: EventFact & { seq: bigint };
  hash: Uint8Array;
}

/**
 * Gives new events their place in the account's chain. What came before with the same content is counted, not repeated.
 * @throws AppError CONFLICT where an external id comes back with other content, UNPROCESSABLE for the future.
 */
export function planAppend(input: AppendPlanInput): { chained: ChainedEvent[]; duplicates: number } {
  const seen = new Map<string, EventFact>(input.known.map((event) => [event.externalId, event]));
  const chained: ChainedEvent[] = [];
  let { seq, hash } = input.head;
  let duplicates = 0;
  for (const fact of input.events) {
    const before = seen.get(fact.externalId);
    if (before !== undefined) {
      if (!sameEvent(before, fact)) throw otherContent(fact.externalId);
      duplicates += 1;
      continue;
    }
    if (fact.executedAtMs > input.receivedAtMs + CLOCK_SKEW_MS) throw inTheFuture(fact.externalId);
    seen.set(fact.externalId, fact);
    seq += 1n;
    const event = { ...fact, seq };
    hash = chainHash(hash, recordText(input.accountId, event));
    chained.push({ event, hash });
  }
  return { chained, duplicates };
}

/** Two tellings of one fact: decimals may differ in their scale, voids in their time, nothing else. */
function sameEvent(a: EventFact, b: EventFact): boolean {
  if (a.kind === "void" || b.kind === "void")
    return a.kind === "void" && b.kind === "void" && a.voidsSeq === b.voidsSeq;
  if (a.executedAtMs !== b.executedAtMs) return false;
  if (a.kind === "fill" || b.kind === "fill") return a.kind === "fill" && b.kind === "fill" && sameFill(a, b);
  return a.kind === b.kind && a.currency === b.currency && sameNumber(a.amount, b.amount);
}

type Fill = Extract<EventFact, { kind: "fill" }>;

function sameFill(a: Fill, b: Fill): boolean {
  const sameFee =
    a.fee === null || b.fee === null
      ? a.fee === b.fee
      : a.fee.currency === b.fee.currency && sameNumber(a.fee.amount, b.fee.amount);
  return (
    a.symbol === b.symbol &&
    a.side === b.side &&
    sameNumber(a.qty, b.qty) &&
    sameNumber(a.price, b.price) &&
    sameFee
  );
}

function sameNumber(a: string, b: string): boolean {
  return a === b || decimal(a).eq(decimal(b));
}

function otherContent(externalId: string): AppError {
  return new AppError(
    "CONFLICT",
    `The account has another event "${externalId}". Facts stay as they came: void the earlier one and send a new id.`,
  );
}

function inTheFuture(externalId: string): AppError {
  return new AppError("UNPROCESSABLE", `The event "${externalId}" lies in the future. Check its time zone.`);
}
