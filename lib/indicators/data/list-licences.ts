import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { decodeCursor, encodeCursor } from "@/lib/indicators/cursor";
import { LICENCE_SELECT, type LicenceRow, toLicence } from "@/lib/indicators/data/licence-row";
import type { LicencePage } from "@/lib/indicators/schema";
import type { PageQuery } from "@/lib/paging";

/** The actor's own licences, newest first. @throws AppError VALIDATION on `cursor`. */
export async function listLicences(actor: UserActor, query: PageQuery): Promise<LicencePage> {
  const after = query.cursor === undefined ? null : decodeCursor("licences", query.cursor);
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND l.id < ${after.id}::uuid`;
  const rows = await db().$queryRaw<LicenceRow[]>`
    ${LICENCE_SELECT} WHERE l.user_id = ${actor.userId}::uuid ${beyond} ORDER BY l.id DESC LIMIT ${query.limit + 1}`;
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const now = new Date();
  return {
    items: page.map((row) => toLicence(row, now)),
    nextCursor: rows.length > query.limit && last ? encodeCursor("licences", { key: 0n, id: last.id }) : null,
    ...(after === null ? { total: await db().licence.count({ where: { userId: actor.userId } }) } : {}),
  };
}
