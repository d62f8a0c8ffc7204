import type { UserActor } from "@/lib/actor";
import { inTransaction, transactionNow } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { lockUser } from "@/lib/users/mutations/lock-user";
import { mailLink } from "@/lib/users/mutations/mail-link";
import { requireSession } from "@/lib/users/require-session";

/** Mails the caller a new link that confirms the address. @throws AppError CONFLICT when it is confirmed. */
export async function resendVerification(actor: UserActor): Promise<{ done: true }> {
  requireSession(actor);
  await inTransaction(async (tx) => {
    const user = await lockUser(tx, actor.userId);
    if (user.emailVerifiedAt !== null) throw new AppError("CONFLICT", "This address is confirmed already.");
    await mailLink(tx, { userId: user.id, template: "verify-email", now: await transactionNow(tx) });
  });
  return { done: true };
}
