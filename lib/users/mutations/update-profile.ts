import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, violatedIndex } from "@/lib/db";
import { readMe } from "@/lib/users/data/me";
import { lockUser } from "@/lib/users/mutations/lock-user";
import { handleTaken } from "@/lib/users/mutations/register";
import type { Me, ProfileInput } from "@/lib/users/schema";

/** Changes what others see of the caller. @throws AppError CONFLICT when the handle is taken. */
export async function updateProfile(actor: UserActor, input: ProfileInput): Promise<Me> {
  try {
    await inTransaction(async (tx) => {
      const before = await lockUser(tx, actor.userId);
      await tx.user.update({ where: { id: actor.userId }, data: input });
      const renamed = input.handle !== undefined && input.handle !== before.handle;
      await recordAudit(tx, actor, {
        action: "user.profile_changed",
        subjectKind: "user",
        subjectId: actor.userId,
        data: {
          fields: Object.keys(input).sort(),
          ...(renamed ? { oldHandle: before.handle, handle: input.handle } : {}),
        },
      });
    });
  } catch (error) {
    if (violatedIndex(error) === "user_handle_unique") throw handleTaken();
    throw error;
  }
  return await readMe(actor);
}
