import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { requireSession } from "@/lib/users/require-session";

/** Revokes one of the caller's API tokens; its next request is refused. @throws AppError NOT_FOUND. */
export async function revokeApiToken(actor: UserActor, id: string): Promise<void> {
  requireSession(actor);
  await inTransaction(async (tx) => {
    const { count } = await tx.apiToken.updateMany({
      where: { id, userId: actor.userId, revokedAt: null },
      data: { revokedAt: await transactionNow(tx) },
    });
    if (count === 0) throw notFound("The token");
    await recordAudit(tx, actor, { action: "user.token_revoked", subjectKind: "api_token", subjectId: id });
  });
}
