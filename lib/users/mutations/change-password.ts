import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { db, inTransaction, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { notify } from "@/lib/notifications/mutations/notify";
import { endSessions } from "@/lib/users/mutations/end-sessions";
import { lockUser } from "@/lib/users/mutations/lock-user";
import { refuseUnproven } from "@/lib/users/mutations/prove-identity";
import { refuseWeakPassword } from "@/lib/users/mutations/reset-password";
import { requireSession } from "@/lib/users/require-session";
import { hashPassword, verifyPassword } from "@/lib/users/service/password-hash";

/**
 * Changes the password and ends every other session.
 * @throws AppError VALIDATION for a weak one, UNPROCESSABLE for a wrong one, RATE_LIMITED after too many.
 */
export async function changePassword(
  actor: UserActor,
  input: { current: string; next: string },
): Promise<{ revoked: number }> {
  requireSession(actor);
  const known = await db().user.findUnique({ where: { id: actor.userId } });
  if (known === null) throw notFound("The account");
  if (known.passwordHash === null) {
    throw new AppError("UNPROCESSABLE", 'This account has no password. Set one with "Forgot password".');
  }
  refuseWeakPassword(input.next, known.email, "next");
  const passwordRight = await verifyPassword(known.passwordHash, input.current);
  const passwordHash = passwordRight ? await hashPassword(input.next) : null;
  const outcome = await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const user = await lockUser(tx, actor.userId);
    const proof = { passwordField: "current", comparedHash: known.passwordHash, passwordRight };
    const refusal = await refuseUnproven(tx, { actor, user, proof, now });
    if (refusal !== null) return refusal;
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, failedLogins: 0, lockedUntil: null },
    });
    const revoked = await endSessions(tx, { userId: user.id, except: actor.sessionId, now });
    await recordAudit(tx, actor, {
      action: "user.password_changed",
      subjectKind: "user",
      subjectId: user.id,
      data: { sessions: revoked },
    });
    const dedupeKey = `password-changed:${user.id}:${now.toISOString()}`;
    await notify(tx, { userId: user.id, kind: "password-changed", dedupeKey, data: {} });
    return { revoked };
  });
  if (outcome instanceof AppError) throw outcome;
  return outcome;
}
