import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { requireSession } from "@/lib/users/require-session";

/** Ends one of the caller's sessions; its next request is refused. @throws AppError NOT_FOUND. */
export async function revokeSession(actor: UserActor, id: string): Promise<void> {
  requireSession(actor);
  await inTransaction(async (tx) => {
    const { count } = await tx.loginSession.updateMany({
      where: { id, userId: actor.userId, revokedAt: null },
      data: { revokedAt: await transactionNow(tx) },
    });
    if (count === 0) throw notFound("The session");
    await recordAudit(tx, actor, { action: "user.session_revoked", subjectKind: "session", subjectId: id });
  });
}
