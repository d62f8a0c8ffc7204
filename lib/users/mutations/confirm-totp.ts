import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import { AppError } from "@/lib/errors";
import { notify } from "@/lib/notifications/mutations/notify";
import { totpContext } from "@/lib/users/mutations/accept-second-factor";
import { lockUser } from "@/lib/users/mutations/lock-user";
import { replaceRecoveryCodes } from "@/lib/users/mutations/replace-recovery-codes";
import { requireSession } from "@/lib/users/require-session";
import type { RecoveryCodes } from "@/lib/users/schema";
import { acceptedStep } from "@/lib/users/totp";

/**
 * Puts the new authenticator into force; this session counts as opened with it. Shows the recovery codes once.
 * @throws AppError CONFLICT when one is in force or none was begun, UNPROCESSABLE for a wrong code.
 */
export async function confirmTotp(actor: UserActor, input: { code: string }): Promise<RecoveryCodes> {
  requireSession(actor);
  return await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const user = await lockUser(tx, actor.userId);
    if (user.totpEnabledAt !== null || user.totpSecretEnc === null) {
      throw new AppError("CONFLICT", "There is no authenticator to confirm. Begin again.");
    }
    const secret = decrypt(user.totpSecretEnc, totpContext(user.id));
    const code = input.code.replace(/\s/g, "");
    const step = acceptedStep({ secret, code, now, lastStep: null });
    if (step === null) {
      const message = "This code is not right. Check the clock of your phone and write the code shown now.";
      throw new AppError("UNPROCESSABLE", message, { errors: [{ path: "code", message }] });
    }
    await tx.user.update({ where: { id: user.id }, data: { totpEnabledAt: now, totpLastStep: step } });
    if (actor.sessionId !== null) {
      await tx.loginSession.updateMany({
        where: { id: actor.sessionId, userId: user.id },
        data: { totp: true },
      });
    }
    const recoveryCodes = await replaceRecoveryCodes(tx, user.id, now);
    await recordAudit(tx, actor, { action: "user.totp_enabled", subjectKind: "user", subjectId: user.id });
    const dedupeKey = `totp-changed:${user.id}:${now.toISOString()}`;
    await notify(tx, { userId: user.id, kind: "totp-changed", dedupeKey, data: { change: "enabled" } });
    return { recoveryCodes };
  });
}
