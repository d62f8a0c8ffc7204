import { isAdmin, type UserActor } from "@/lib/actor";
import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { COUNT_MAX, totalOf } from "@/lib/paging";
import { literalLike } from "@/lib/text";
import { adminUser } from "@/lib/users/admin-user";
import type { AdminUserPage, UserListQuery } from "@/lib/users/schema";

/** Everybody, newest first. @throws AppError FORBIDDEN for anybody but an admin. */
export async function listUsers(actor: UserActor, query: UserListQuery): Promise<AdminUserPage> {
  if (!isAdmin(actor)) throw new AppError("FORBIDDEN", "Only admins may do this.");
  const before = readUuidCursor(query.cursor);
  const where = matching(query);
  const rows = await db().user.findMany({
    where: { ...where, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take: query.limit + 1,
  });
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => ({ id }));
  const answer = { items: items.map(adminUser), nextCursor };
  if (before) return answer;
  return { ...answer, ...totalOf(await db().user.count({ where, take: COUNT_MAX + 1 })) };
}

function matching({ q, role }: UserListQuery): Prisma.UserWhereInput {
  const part = { contains: literalLike(q ?? ""), mode: "insensitive" as const };
  return {
    closedAt: null,
    ...(role ? { role } : {}),
    ...(q ? { OR: [{ handle: part }, { displayName: part }, { email: part }] } : {}),
  };
}
