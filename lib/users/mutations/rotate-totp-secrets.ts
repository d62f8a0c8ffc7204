import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { newestKeyId } from "@/lib/encryption";
import { type RotatedPiece, type RotationPiece, rotateRows } from "@/lib/rotate-rows";
import { totpContext } from "@/lib/users/mutations/accept-second-factor";

/** Encrypts secrets of authenticators anew under the newest key. */
export async function rotateTotpSecrets(_actor: SystemActor, piece: RotationPiece): Promise<RotatedPiece> {
  const { afterId, limit } = piece;
  return await inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; stored: string }[]>`
      SELECT id::text AS id, totp_secret_enc AS stored FROM app_user
       WHERE split_part(totp_secret_enc, '.', 1) <> ${newestKeyId()} AND (${afterId}::uuid IS NULL OR id > ${afterId}::uuid)
       ORDER BY id LIMIT ${limit} FOR UPDATE`;
    const sealed = rows.map((row) => ({ ...row, context: totpContext(row.id) }));
    return await rotateRows(sealed, (id, totpSecretEnc) =>
      tx.user.update({ where: { id }, data: { totpSecretEnc } }),
    );
  });
}
