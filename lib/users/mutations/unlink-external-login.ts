import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { lockUser } from "@/lib/users/mutations/lock-user";
import { requireSession } from "@/lib/users/require-session";

/**
 * Takes another service's login off the caller's account.
 * @throws AppError NOT_FOUND, UNPROCESSABLE for the last way in.
 */
export async function unlinkExternalLogin(actor: UserActor, provider: string): Promise<void> {
  requireSession(actor);
  await inTransaction(async (tx) => {
    const user = await lockUser(tx, actor.userId);
    const linked = await tx.externalLogin.findMany({ where: { userId: user.id } });
    if (!linked.some((login) => login.provider === provider)) throw notFound("The login");
    if (user.passwordHash === null && linked.every((login) => login.provider === provider)) {
      throw new AppError(
        "UNPROCESSABLE",
        'This is the only way into your account. Set a password with "Forgot password" first.',
      );
    }
    await tx.externalLogin.deleteMany({ where: { userId: user.id, provider } });
    await recordAudit(tx, actor, {
      action: "user.external_login_unlinked",
      subjectKind: "user",
      subjectId: user.id,
      data: { provider },
    });
  });
}
