import { recordAudit } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import type { User } from "@/lib/generated/prisma/client";
import { notify } from "@/lib/notifications/mutations/notify";
import { isRecoveryCode, recoveryCodeHash } from "@/lib/users/recovery-code";
import { acceptedStep } from "@/lib/users/totp";

/** What binds an encrypted authenticator secret to its owner. */
export function totpContext(userId: string): string {
  return `totp:${userId}`;
}

/**
 * Tries a code of the authenticator or a recovery code, and uses it up: neither works twice.
 * The account's row must be locked.
 */
export async function acceptSecondFactor(
  tx: Tx,
  attempt: { user: User; code: string; requestId: string; now: Date },
): Promise<boolean> {
  const { user, code, now } = attempt;
  if (isRecoveryCode(code)) return await acceptRecoveryCode(tx, attempt);
  if (user.totpSecretEnc === null) return false;
  const secret = decrypt(user.totpSecretEnc, totpContext(user.id));
  const step = acceptedStep({ secret, code: code.replace(/\s/g, ""), now, lastStep: user.totpLastStep });
  if (step === null) return false;
  await tx.user.update({ where: { id: user.id }, data: { totpLastStep: step } });
  return true;
}

async function acceptRecoveryCode(
  tx: Tx,
  attempt: { user: User; code: string; requestId: string; now: Date },
): Promise<boolean> {
  const { user, code, requestId, now } = attempt;
  const hash = recoveryCodeHash(code, user.id);
  const used = await tx.oneTimeToken.updateMany({
    where: { hash, userId: user.id, purpose: "totp_recovery", usedAt: null },
    data: { usedAt: now },
  });
  if (used.count === 0) return false;
  await recordAudit(
    tx,
    { kind: "anonymous", requestId, userId: user.id },
    { action: "user.recovery_code_used", subjectKind: "user", subjectId: user.id },
  );
  await notify(tx, {
    userId: user.id,
    kind: "totp-changed",
    dedupeKey: `totp-changed:recovery:${hash}`,
    data: { change: "recovery-code-used" },
  });
  return true;
}
