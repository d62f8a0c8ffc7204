import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";

/** Ends the caller's own session, so that a kept cookie is worth nothing. */
export async function signOut(actor: UserActor): Promise<void> {
  const { sessionId, userId } = actor;
  if (sessionId === null) return;
  await inTransaction(async (tx) => {
    const { count } = await tx.loginSession.updateMany({
      where: { id: sessionId, userId, revokedAt: null },
      data: { revokedAt: await transactionNow(tx) },
    });
    if (count === 0) return;
    await recordAudit(tx, actor, {
      action: "user.signed_out",
      subjectKind: "user",
      subjectId: userId,
      data: { session: sessionId },
    });
  });
}
