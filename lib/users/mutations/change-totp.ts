import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { db, inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { notify } from "@/lib/notifications/mutations/notify";
import { lockUser } from "@/lib/users/mutations/lock-user";
import { refuseUnproven } from "@/lib/users/mutations/prove-identity";
import { requireSession } from "@/lib/users/require-session";
import type { IdentityProof } from "@/lib/users/schema";
import { verifyPassword } from "@/lib/users/service/password-hash";

interface Change<Result> {
  action: "user.totp_disabled" | "user.recovery_codes_replaced";
  news: "disabled" | "recovery-codes-replaced";
  apply: (tx: Tx, userId: string, now: Date) => Promise<Result>;
}

/**
 * The frame of what somebody with an authenticator in force may change of it: password and code first.
 * @throws AppError CONFLICT when none is in force, UNPROCESSABLE for a wrong password or code, RATE_LIMITED.
 */
export async function changeTotp<Result>(
  actor: UserActor,
  input: IdentityProof,
  change: Change<Result>,
): Promise<Result> {
  requireSession(actor);
  const known = await db().user.findUnique({ where: { id: actor.userId }, select: { passwordHash: true } });
  if (known === null) throw notFound("The account");
  const passwordRight = await verifyPassword(known.passwordHash, input.password ?? "");
  const proof = {
    passwordField: "password",
    comparedHash: known.passwordHash,
    passwordRight,
    code: input.code,
  };
  const outcome = await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const user = await lockUser(tx, actor.userId);
    if (user.totpEnabledAt === null) throw new AppError("CONFLICT", "Two-factor sign-in is off.");
    const refusal = await refuseUnproven(tx, { actor, user, proof, now });
    if (refusal !== null) return { refusal };
    await tx.user.update({ where: { id: user.id }, data: { failedLogins: 0, lockedUntil: null } });
    const result = await change.apply(tx, user.id, now);
    await recordAudit(tx, actor, { action: change.action, subjectKind: "user", subjectId: user.id });
    const dedupeKey = `totp-changed:${user.id}:${now.toISOString()}`;
    await notify(tx, { userId: user.id, kind: "totp-changed", dedupeKey, data: { change: change.news } });
    return { result };
  });
  if ("refusal" in outcome) throw outcome.refusal;
  return outcome.result;
}
