import type { UserActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { encrypt } from "@/lib/encryption";
import { AppError } from "@/lib/errors";
import { totpContext } from "@/lib/users/mutations/accept-second-factor";
import { lockUser } from "@/lib/users/mutations/lock-user";
import { requireSession } from "@/lib/users/require-session";
import type { TotpEnrolment } from "@/lib/users/schema";
import { qrImage } from "@/lib/users/service/qr-image";
import { newTotpSecret } from "@/lib/users/service/random-secret";
import { totpUri } from "@/lib/users/totp";

/**
 * Gives the caller a new authenticator secret; it is in force once a code of it was confirmed.
 * @throws AppError CONFLICT when an authenticator is in force.
 */
export async function beginTotp(actor: UserActor): Promise<TotpEnrolment> {
  requireSession(actor);
  const secret = newTotpSecret();
  const email = await inTransaction(async (tx) => {
    const user = await lockUser(tx, actor.userId);
    if (user.totpEnabledAt !== null) {
      throw new AppError("CONFLICT", "Two-factor sign-in is on already. Switch it off first.");
    }
    const totpSecretEnc = encrypt(secret, totpContext(user.id));
    await tx.user.update({ where: { id: user.id }, data: { totpSecretEnc, totpLastStep: null } });
    return user.email;
  });
  const uri = totpUri(secret, email);
  return { secret, uri, qr: await qrImage(uri) };
}
