import { isAdmin, type UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Role } from "@/lib/generated/prisma/enums";
import { adminUser } from "@/lib/users/admin-user";
import { lockUser } from "@/lib/users/mutations/lock-user";
import type { AdminUser } from "@/lib/users/schema";

/**
 * Gives somebody a role; it counts from their next request on. Nobody changes their own, and two admins who
 * take each other's role at once cannot leave the house without one.
 * @throws AppError FORBIDDEN, NOT_FOUND, UNPROCESSABLE for oneself.
 */
export async function setRole(actor: UserActor, input: { userId: string; role: Role }): Promise<AdminUser> {
  if (!isAdmin(actor)) throw new AppError("FORBIDDEN", "Only admins may do this.");
  if (input.userId === actor.userId) {
    throw new AppError("UNPROCESSABLE", "Nobody changes their own role. Ask another admin.");
  }
  return await inTransaction(async (tx) => {
    const admins = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text AS id FROM app_user WHERE role = 'ADMIN' ORDER BY id FOR UPDATE`;
    if (!admins.some(({ id }) => id === actor.userId)) {
      throw new AppError("FORBIDDEN", "Only admins may do this.");
    }
    const before = await lockUser(tx, input.userId);
    const after = await tx.user.update({ where: { id: before.id }, data: { role: input.role } });
    if (before.role !== after.role) {
      await recordAudit(tx, actor, {
        action: "user.role_changed",
        subjectKind: "user",
        subjectId: after.id,
        data: { from: before.role, to: after.role },
      });
    }
    return adminUser(after);
  });
}
