import { sha256Hex } from "@/lib/canonical-json";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

/**
 * Uses up a mailed link: of two at once, one gets it.
 * @returns whose it was. @throws AppError UNPROCESSABLE.
 */
export async function takeLinkToken(
  tx: Tx,
  link: { token: string; purpose: "verify_email" | "reset_password"; now: Date },
): Promise<string> {
  const hash = sha256Hex(link.token);
  const taken = await tx.oneTimeToken.updateManyAndReturn({
    where: { hash, purpose: link.purpose, usedAt: null, expiresAt: { gt: link.now } },
    data: { usedAt: link.now },
    select: { userId: true },
  });
  const row = taken[0];
  if (!row) throw staleLink();
  return row.userId;
}

export function staleLink(): AppError {
  return new AppError("UNPROCESSABLE", "This link was used already or has expired. Ask for a new one.");
}
