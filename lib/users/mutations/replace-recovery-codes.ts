import type { Tx } from "@/lib/db";
import { recoveryCodeHash } from "@/lib/users/recovery-code";
import { newRecoveryCodes } from "@/lib/users/service/random-secret";

/** Recovery codes last until they are used or replaced. */
const NEVER = new Date("9999-12-31T00:00:00Z");

/** Voids the old recovery codes and makes new ones; the texts exist nowhere else. */
export async function replaceRecoveryCodes(tx: Tx, userId: string, now: Date): Promise<string[]> {
  await voidRecoveryCodes(tx, userId, now);
  const codes = newRecoveryCodes();
  await tx.oneTimeToken.createMany({
    data: codes.map((code) => ({
      hash: recoveryCodeHash(code, userId),
      userId,
      purpose: "totp_recovery" as const,
      expiresAt: NEVER,
    })),
  });
  return codes;
}

export async function voidRecoveryCodes(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.oneTimeToken.updateMany({
    where: { userId, purpose: "totp_recovery", usedAt: null },
    data: { usedAt: now },
  });
}
