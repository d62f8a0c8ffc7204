import type { UserActor } from "@/lib/actor";
import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { findOwnIndicator } from "@/lib/indicators/data/find-own-indicator";
import type { InvitePage } from "@/lib/indicators/invite-schema";
import { COUNT_MAX, type PageQuery, totalOf } from "@/lib/paging";

interface InviteRow {
  user_id: string;
  handle: string;
  display_name: string;
  invited_at: Date;
  has_licence: boolean;
}

/** Who is invited to one of the actor's own listings. @throws AppError NOT_FOUND, VALIDATION on `cursor`. */
export async function listInvites(ref: string, query: PageQuery, actor: UserActor): Promise<InvitePage> {
  const id = await findOwnIndicator(ref, actor);
  const after = readUuidCursor(query.cursor);
  const beyond = after === undefined ? Prisma.empty : Prisma.sql`AND n.user_id > ${after}::uuid`;
  const rows = await db().$queryRaw<InviteRow[]>`
    SELECT n.user_id::text, u.handle, u.display_name, n.created_at AS invited_at,
           EXISTS (SELECT 1 FROM licence l WHERE l.user_id = n.user_id AND l.indicator_id = n.indicator_id) AS has_licence
      FROM indicator_invite n JOIN app_user u ON u.id = n.user_id
     WHERE n.indicator_id = ${id}::uuid ${beyond} ORDER BY n.user_id LIMIT ${query.limit + 1}`;
  const { items, nextCursor } = page(rows, query.limit, (row) => ({ id: row.user_id }));
  return {
    items: items.map((row) => ({
      handle: row.handle,
      displayName: row.display_name,
      invitedAt: row.invited_at.toISOString(),
      hasLicence: row.has_licence,
    })),
    nextCursor,
    ...(after === undefined ? totalOf(await countInvites(id)) : {}),
  };
}

async function countInvites(indicatorId: string): Promise<number> {
  const rows = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (
      SELECT 1 FROM indicator_invite WHERE indicator_id = ${indicatorId}::uuid LIMIT ${COUNT_MAX + 1}) found`;
  return rows[0]?.n ?? 0;
}
