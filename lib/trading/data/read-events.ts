import { db, type Tx } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { AccountEventFact } from "@/lib/trading/account-event";
import { type EventRow, eventOfRow } from "@/lib/trading/event-row";

/** The columns of an `EventRow`, of `account_event e LEFT JOIN instrument i`. */
export const EVENT_COLUMNS = Prisma.sql`
  e.seq, e.kind::text AS kind, e.external_id, i.code AS symbol, e.side::text AS side, e.qty::text AS qty,
  e.price::text AS price, e.amount::text AS amount, e.currency, e.fee::text AS fee, e.fee_currency, e.executed_at,
  e.received_at, e.voids_seq`;

/** Events of an account in their order, decimals as they were written. */
export async function readEvents(
  accountId: string,
  { afterSeq = 0n, limit }: { afterSeq?: bigint; limit?: number } = {},
  tx: Tx = db(),
): Promise<AccountEventFact[]> {
  const rows = await tx.$queryRaw<EventRow[]>`
    SELECT ${EVENT_COLUMNS} FROM account_event e LEFT JOIN instrument i ON i.id = e.instrument_id
     WHERE e.account_id = ${accountId}::uuid AND e.seq > ${afterSeq} ORDER BY e.seq LIMIT ${limit ?? null}::bigint`;
  return rows.map(eventOfRow);
}

/** Events of an account that carry one of these external ids. */
export async function findEvents(
  tx: Tx,
  accountId: string,
  externalIds: readonly string[],
): Promise<AccountEventFact[]> {
  const rows = await tx.$queryRaw<EventRow[]>`
    SELECT ${EVENT_COLUMNS} FROM account_event e LEFT JOIN instrument i ON i.id = e.instrument_id
     WHERE e.account_id = ${accountId}::uuid AND e.external_id = ANY(${externalIds}::text[])`;
  return rows.map(eventOfRow);
}
