import type { UserActor } from "@/lib/actor";
import { page } from "@/lib/cursor";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, readSortCursor } from "@/lib/indicators/cursor";
import { RECEIPT_SELECT, type ReceiptRow, toReceipt } from "@/lib/indicators/data/receipt-row";
import type { ReceiptPage } from "@/lib/indicators/schema";
import { COUNT_MAX, type PageQuery, type Total, totalOf } from "@/lib/paging";

/** The receipts of the actor's own runs, newest first. @throws AppError VALIDATION on `cursor`. */
export async function listRuns(actor: UserActor, query: PageQuery): Promise<ReceiptPage> {
  const after = query.cursor === undefined ? null : readSortCursor("runs", query.cursor);
  // The cursor carries the public id: the number of a run is nobody's business.
  const beyond =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND e.id < (SELECT id FROM execution WHERE public_id = ${after.id}::uuid AND user_id = ${actor.userId}::uuid)`;
  const rows = await db().$queryRaw<ReceiptRow[]>`
    ${RECEIPT_SELECT} WHERE e.user_id = ${actor.userId}::uuid ${beyond} ORDER BY e.id DESC LIMIT ${query.limit + 1}`;
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => cursorOf("runs", { key: 0n, id }));
  return {
    items: items.map(toReceipt),
    nextCursor,
    ...(after === null ? await countRuns(actor) : {}),
  };
}

async function countRuns(actor: UserActor): Promise<Total> {
  const rows = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (
      SELECT 1 FROM execution WHERE user_id = ${actor.userId}::uuid LIMIT ${COUNT_MAX + 1}) found`;
  return totalOf(rows[0]?.n ?? 0);
}
