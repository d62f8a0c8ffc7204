import type { UserActor } from "@/lib/actor";
import { page } from "@/lib/cursor";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, readSortCursor } from "@/lib/indicators/cursor";
import { LICENCE_SELECT, type LicenceRow, toLicence } from "@/lib/indicators/data/licence-row";
import type { LicencePage } from "@/lib/indicators/licence-schema";
import type { PageQuery } from "@/lib/paging";

/** The actor's own licences, newest first. @throws AppError VALIDATION on `cursor`. */
export async function listLicences(actor: UserActor, query: PageQuery): Promise<LicencePage> {
  const after = query.cursor === undefined ? null : readSortCursor("licences", query.cursor);
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND l.id < ${after.id}::uuid`;
  const rows = await db().$queryRaw<LicenceRow[]>`
    ${LICENCE_SELECT} WHERE l.user_id = ${actor.userId}::uuid ${beyond} ORDER BY l.id DESC LIMIT ${query.limit + 1}`;
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => cursorOf("licences", { key: 0n, id }));
  const now = new Date();
  return {
    items: items.map((row) => toLicence(row, now)),
    nextCursor,
    ...(after === null ? { total: await db().licence.count({ where: { userId: actor.userId } }) } : {}),
  };
}
