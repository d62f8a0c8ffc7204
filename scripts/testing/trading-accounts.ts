import { randomUUID } from "node:crypto";
import type { UserActor } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import type { EventFact, FillFact, FlowFact } from "@/lib/trading/account-event";
import { type Appended, appendEvents } from "@/lib/trading/mutations/append-events";
import { uuidv7 } from "@/lib/uuid";

/** When the events of tests were received, unless a test says otherwise. */
export const RECEIVED_AT_MS = Date.UTC(2026, 0, 10, 12);

/** A trading account of the person, in USD at a venue that no other test uses. */
export async function anAccount(
  actor: UserActor,
  more: {
    venue?: string;
    name?: string;
    kind?: "imported" | "exchange" | "paper";
    credentialsEnc?: string;
  } = {},
): Promise<string> {
  const id = uuidv7();
  await db().tradingAccount.create({
    data: {
      id,
      ownerId: actor.userId,
      kind: "imported",
      name: "Main",
      currency: "USD",
      venue: `broker-${randomUUID().slice(0, 8)}`,
      periodsPerYear: 365,
      ...more,
    },
  });
  return id;
}

/** A purchase of half a bitcoin. */
export function aFill(more: Partial<FillFact> = {}): FillFact {
  return {
    kind: "fill",
    externalId: randomUUID(),
    symbol: "BTCUSD",
    side: "buy",
    qty: "0.50",
    price: "64120.00",
    fee: { amount: "3.20", currency: "USD" },
    executedAtMs: Date.UTC(2026, 0, 2, 9, 31),
    ...more,
  };
}

/** A deposit of a thousand. */
export function aDeposit(more: Partial<FlowFact> = {}): FlowFact {
  return {
    kind: "deposit",
    externalId: randomUUID(),
    amount: "1000.00",
    currency: "USD",
    executedAtMs: Date.UTC(2026, 0, 1),
    ...more,
  };
}

/** Appends in a transaction of its own. */
export async function append(
  actor: UserActor,
  accountId: string,
  events: readonly EventFact[],
  receivedAtMs = RECEIVED_AT_MS,
): Promise<Appended> {
  return await inTransaction((tx) => appendEvents(tx, actor, { accountId, events, receivedAtMs }));
}
