import { recordAudit } from "@/lib/audit/mutations";
import { sha256Hex } from "@/lib/canonical-json";
import { db, inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { User } from "@/lib/generated/prisma/client";
import { notify } from "@/lib/notifications/mutations/notify";
import { endSessions } from "@/lib/users/mutations/end-sessions";
import { lockUser } from "@/lib/users/mutations/lock-user";
import { staleLink, takeLinkToken } from "@/lib/users/mutations/take-link-token";
import { passwordProblem } from "@/lib/users/password-policy";
import { hashPassword } from "@/lib/users/service/password-hash";

/**
 * Sets a new password by a mailed link, opens a locked account and ends every session.
 *
 * When nobody had proven the address before, whoever registered it may be a stranger: then API tokens,
 * authenticator and external logins go as well.
 * @throws AppError VALIDATION for a weak password, UNPROCESSABLE for a used or expired link.
 */
export async function resetPassword(
  input: { token: string; password: string },
  caller: { requestId: string },
): Promise<{ done: true }> {
  const link = await db().oneTimeToken.findUnique({
    where: { hash: sha256Hex(input.token), purpose: "reset_password", usedAt: null },
    select: { user: { select: { email: true } } },
  });
  if (link === null) throw staleLink();
  refuseWeakPassword(input.password, link.user.email, "password");
  const passwordHash = await hashPassword(input.password);
  await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const userId = await takeLinkToken(tx, { token: input.token, purpose: "reset_password", now });
    const user = await lockUser(tx, userId);
    const neverProven = user.emailVerifiedAt === null;
    if (neverProven) await forgetStranger(tx, user, now);
    await tx.user.update({
      where: { id: userId },
      data: {
        passwordHash,
        sessionEpoch: { increment: 1 },
        emailVerifiedAt: user.emailVerifiedAt ?? now,
        failedLogins: 0,
        lockedUntil: null,
      },
    });
    const sessions = await endSessions(tx, { userId, now });
    await voidOtherLinks(tx, userId, now);
    await recordAudit(
      tx,
      { kind: "anonymous", requestId: caller.requestId, userId },
      {
        action: "user.password_reset",
        subjectKind: "user",
        subjectId: userId,
        data: { sessions, neverProven },
      },
    );
    const dedupeKey = `password-changed:${sha256Hex(input.token)}`;
    await notify(tx, { userId, kind: "password-changed", dedupeKey, data: {} });
  });
  return { done: true };
}

/** @throws AppError VALIDATION at the field `path`. */
export function refuseWeakPassword(password: string, email: string, path: string): void {
  const message = passwordProblem(password, email);
  if (message === null) return;
  throw new AppError("VALIDATION", message, { errors: [{ path, message }] });
}

async function voidOtherLinks(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.oneTimeToken.updateMany({
    where: { userId, purpose: "reset_password", usedAt: null },
    data: { usedAt: now },
  });
}

async function forgetStranger(tx: Tx, user: User, now: Date): Promise<void> {
  const userId = user.id;
  await tx.user.update({
    where: { id: userId },
    data: { totpSecretEnc: null, totpEnabledAt: null, totpLastStep: null },
  });
  await tx.oneTimeToken.updateMany({
    where: { userId, purpose: "totp_recovery", usedAt: null },
    data: { usedAt: now },
  });
  await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
  await tx.externalLogin.deleteMany({ where: { userId } });
}
