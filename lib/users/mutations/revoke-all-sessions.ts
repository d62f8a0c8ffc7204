import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";
import { endSessions } from "@/lib/users/mutations/end-sessions";
import { lockUser } from "@/lib/users/mutations/lock-user";
import { requireSession } from "@/lib/users/require-session";

/** Ends all of the caller's sessions, or all but the current one. */
export async function revokeAllSessions(
  actor: UserActor,
  options: { keepCurrent: boolean },
): Promise<{ revoked: number }> {
  requireSession(actor);
  return await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const { id: userId } = await lockUser(tx, actor.userId);
    const keep = options.keepCurrent && actor.sessionId !== null;
    const revoked = await endSessions(tx, { userId, except: keep ? actor.sessionId : null, now });
    if (!keep) await tx.user.update({ where: { id: userId }, data: { sessionEpoch: { increment: 1 } } });
    await recordAudit(tx, actor, {
      action: "user.sessions_revoked",
      subjectKind: "user",
      subjectId: userId,
      data: { sessions: revoked, keepCurrent: keep },
    });
    return { revoked };
  });
}
