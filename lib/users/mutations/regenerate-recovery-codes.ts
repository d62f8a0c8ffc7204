import type { UserActor } from "@/lib/actor";
import { changeTotp } from "@/lib/users/mutations/change-totp";
import { replaceRecoveryCodes } from "@/lib/users/mutations/replace-recovery-codes";
import type { IdentityProof, RecoveryCodes } from "@/lib/users/schema";

/** New recovery codes, shown once; the old ones are void. @throws AppError as `changeTotp`. */
export async function regenerateRecoveryCodes(
  actor: UserActor,
  input: IdentityProof,
): Promise<RecoveryCodes> {
  return await changeTotp(actor, input, {
    action: "user.recovery_codes_replaced",
    news: "recovery-codes-replaced",
    apply: async (tx, userId, now) => ({ recoveryCodes: await replaceRecoveryCodes(tx, userId, now) }),
  });
}
