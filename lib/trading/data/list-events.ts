import type { UserActor } from "@/lib/actor";
import { page, readIdCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { type PageQuery, totalOf } from "@/lib/paging";
import { findOwnAccount } from "@/lib/trading/data/find-account";
import { EVENT_COLUMNS } from "@/lib/trading/data/read-events";
import type { EventRow } from "@/lib/trading/event-row";
import type { AccountEventDto, AccountEventPage } from "@/lib/trading/event-schema";
import { hexOf } from "@/lib/trading/hash-input";

type ListedRow = EventRow & { hash: Uint8Array; voided_by: bigint | null };

/** Events of an own account, the newest first. @throws AppError NOT_FOUND, VALIDATION on `cursor`. */
export async function listEvents(
  accountId: string,
  query: PageQuery,
  actor: UserActor,
): Promise<AccountEventPage> {
  const { headSeq } = await findOwnAccount(actor, accountId);
  const before = readIdCursor(query.cursor);
  const rows = await db().$queryRaw<ListedRow[]>`
    SELECT ${EVENT_COLUMNS}, e.hash, v.seq AS voided_by
      FROM account_event e LEFT JOIN instrument i ON i.id = e.instrument_id
      LEFT JOIN account_event v ON v.account_id = e.account_id AND v.voids_seq = e.seq
     WHERE e.account_id = ${accountId}::uuid AND e.seq < ${before ?? headSeq + 1n}
     ORDER BY e.seq DESC LIMIT ${query.limit + 1}`;
  const { items, nextCursor } = page(rows, query.limit, ({ seq }) => ({ id: seq.toString() }));
  // The chain has no gap: its head is the number of its events.
  return {
    items: items.map(eventDto),
    nextCursor,
    ...(before === undefined ? totalOf(Number(headSeq)) : {}),
  };
}

function eventDto(row: ListedRow): AccountEventDto {
  const { kind, symbol, side, qty, price, amount, currency, fee } = row;
  return {
    seq: Number(row.seq),
    kind,
    externalId: row.external_id,
    symbol,
    side,
    qty,
    price,
    amount,
    currency,
    fee,
    feeCurrency: row.fee_currency,
    executedAt: row.executed_at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    voids: row.voids_seq === null ? null : Number(row.voids_seq),
    voidedBy: row.voided_by === null ? null : Number(row.voided_by),
    hash: hexOf(row.hash),
  };
}
