import type { UserActor } from "@/lib/actor";
import { page } from "@/lib/cursor";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, readSortCursor } from "@/lib/indicators/cursor";
import { RECEIPT_SELECT, type ReceiptRow, toReceipt } from "@/lib/indicators/data/receipt-row";
import type { ReceiptPage } from "@/lib/indicators/execution-schema";
import type { RunsQuery } from "@/lib/indicators/run-schema";
import { COUNT_MAX, type Total, totalOf } from "@/lib/paging";

/** The receipts of the actor's own runs, newest first. @throws AppError VALIDATION on `cursor`. */
export async function listRuns(actor: UserActor, query: RunsQuery): Promise<ReceiptPage> {
  const after = query.cursor === undefined ? null : readSortCursor("runs", query.cursor);
  const filter = filterOf(actor, query);
  // The cursor carries the public id: the number of a run is nobody's business.
  const beyond =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND e.id < (SELECT id FROM execution WHERE public_id = ${after.id}::uuid AND user_id = ${actor.userId}::uuid)`;
  const rows = await db().$queryRaw<ReceiptRow[]>`
    ${RECEIPT_SELECT} WHERE ${filter} ${beyond} ORDER BY e.id DESC LIMIT ${query.limit + 1}`;
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => cursorOf("runs", { key: 0n, id }));
  return {
    items: items.map(toReceipt),
    nextCursor,
    ...(after === null ? await countRuns(filter) : {}),
  };
}

function filterOf(actor: UserActor, { indicator, outcome, from, to }: RunsQuery): Prisma.Sql {
  const conditions = [Prisma.sql`e.user_id = ${actor.userId}::uuid`];
  if (indicator !== undefined) {
    conditions.push(Prisma.sql`e.version_id IN (
      SELECT iv.id FROM indicator_version iv JOIN indicator ri ON ri.id = iv.indicator_id
       WHERE ri.slug = ${indicator} OR ri.id::text = ${indicator})`);
  }
  if (outcome !== undefined) conditions.push(Prisma.sql`(e.outcome = 'ok') = ${outcome === "ok"}`);
  if (from !== undefined) conditions.push(Prisma.sql`e.created_at >= ${new Date(from)}`);
  if (to !== undefined) conditions.push(Prisma.sql`e.created_at < ${new Date(to)}`);
  return Prisma.join(conditions, " AND ");
}

async function countRuns(filter: Prisma.Sql): Promise<Total> {
  const rows = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT 1 FROM execution e WHERE ${filter} LIMIT ${COUNT_MAX + 1}) found`;
  return totalOf(rows[0]?.n ?? 0);
}

const RAN_MAX = 200;

/** The indicators the actor has run, by name, at most 200: what the history can be narrowed to. */
export async function ranIndicators(actor: UserActor): Promise<{ slug: string; name: string }[]> {
  return await db().$queryRaw<{ slug: string; name: string }[]>`
    SELECT i.slug, i.name FROM indicator i
     WHERE EXISTS (SELECT 1 FROM indicator_version v JOIN execution e ON e.version_id = v.id
                    WHERE v.indicator_id = i.id AND e.user_id = ${actor.userId}::uuid)
     ORDER BY i.name, i.slug LIMIT ${RAN_MAX}`;
}
