import type { UserActor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { changeTotp } from "@/lib/users/mutations/change-totp";
import { voidRecoveryCodes } from "@/lib/users/mutations/replace-recovery-codes";
import type { IdentityProof } from "@/lib/users/schema";

/** Switches two-factor sign-in off. @throws AppError as `changeTotp`. */
export async function disableTotp(actor: UserActor, input: IdentityProof): Promise<{ done: true }> {
  return await changeTotp(actor, input, { action: "user.totp_disabled", news: "disabled", apply: disable });
}

async function disable(tx: Tx, userId: string, now: Date): Promise<{ done: true }> {
  await tx.user.update({
    where: { id: userId },
    data: { totpSecretEnc: null, totpEnabledAt: null, totpLastStep: null },
  });
  await tx.loginSession.updateMany({ where: { userId, totp: true }, data: { totp: false } });
  await voidRecoveryCodes(tx, userId, now);
  return { done: true };
}
