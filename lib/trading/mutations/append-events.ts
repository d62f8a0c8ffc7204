import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { nameInstruments } from "@/lib/market-data/mutations/name-instruments";
import type { EventFact } from "@/lib/trading/account-event";
import { findEvents } from "@/lib/trading/data/read-events";
import { rowOfEvent } from "@/lib/trading/event-row";
import { type LockedAccount, lockAccount } from "@/lib/trading/mutations/lock-account";
import { type ChainedEvent, planAppend } from "@/lib/trading/plan-append";

export interface AppendCall {
  accountId: string;
  events: readonly EventFact[];
  receivedAtMs: number;
}

export interface Appended {
  /** Number of the first new event; null when all were there before. */
  firstSeq: bigint | null;
  headSeq: bigint;
  headHash: Uint8Array;
  /** Events that were there before, with the same content. */
  duplicates: number;
}

/**
 * Appends events to an account's chain, once for each external id. Takes thousands at a time; for more, call it again in
 * the same transaction. PostgreSQL computes the chain again and refuses what does not continue it.
 * @throws AppError NOT_FOUND, UNPROCESSABLE for a closed account, an event of the future or a void of nothing,
 *   CONFLICT where an external id comes back with other content.
 */
export async function appendEvents(tx: Tx, actor: Actor, call: AppendCall): Promise<Appended> {
  const { accountId, events, receivedAtMs } = call;
  const account = await lockAccount(tx, actor, accountId);
  if (account.state === "closed")
    throw new AppError("UNPROCESSABLE", "A closed account takes no more events.");
  const known = await findEvents(
    tx,
    accountId,
    events.map(({ externalId }) => externalId),
  );
  const head = { seq: account.headSeq, hash: account.headHash };
  const { chained, duplicates } = planAppend({ accountId, head, events, known, receivedAtMs });
  const last = chained.at(-1);
  if (last === undefined) return { firstSeq: null, headSeq: head.seq, headHash: head.hash, duplicates };
  await refuseVoidsOfNothing(tx, accountId, chained);
  await insertEvents(tx, account, chained, receivedAtMs);
  return { firstSeq: head.seq + 1n, headSeq: last.event.seq, headHash: last.hash, duplicates };
}

async function refuseVoidsOfNothing(
  tx: Tx,
  accountId: string,
  chained: readonly ChainedEvent[],
): Promise<void> {
  const voided = chained.flatMap(({ event }) => (event.kind === "void" ? [event.voidsSeq] : []));
  if (voided.length === 0) return;
  const [found] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(DISTINCT e.seq) AS count FROM account_event e
     WHERE e.account_id = ${accountId}::uuid AND e.seq = ANY(${voided}::bigint[]) AND e.kind <> 'void'
       AND NOT EXISTS (SELECT 1 FROM account_event v WHERE v.account_id = e.account_id AND v.voids_seq = e.seq)`;
  if (found?.count === BigInt(voided.length)) return;
  throw new AppError(
    "UNPROCESSABLE",
    "A void names an earlier event that is neither a void nor voided already.",
  );
}

async function insertEvents(
  tx: Tx,
  account: LockedAccount,
  chained: readonly ChainedEvent[],
  receivedAtMs: number,
): Promise<void> {
  const { id, venue, currency, periodsPerYear } = account;
  const codes = chained.flatMap(({ event }) => (event.kind === "fill" ? [event.symbol] : []));
  const instruments = await nameInstruments(tx, { venue, codes, currency, periodsPerYear });
  const rows = chained.map((one) => rowOfEvent(one, instruments));
  await tx.$executeRaw`
    INSERT INTO account_event (account_id, seq, kind, external_id, instrument_id, side, qty, price, amount, currency, fee,
                               fee_currency, executed_at, received_at, voids_seq, hash)
    SELECT ${id}::uuid, r.seq, r.kind::"AccountEventKind", r.external_id, r.instrument_id, r.side::"TradeSide", r.qty, r.price,
           r.amount, r.currency, r.fee, r.fee_currency, to_timestamp(r.executed_ms / 1000.0),
           to_timestamp(${receivedAtMs}::bigint / 1000.0), r.voids_seq, decode(r.hash, 'hex')
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (seq bigint, kind text, external_id text,
           instrument_id uuid, side text, qty numeric, price numeric, amount numeric, currency text, fee numeric,
           fee_currency text, executed_ms bigint, voids_seq bigint, hash text)
     ORDER BY r.seq`;
}
