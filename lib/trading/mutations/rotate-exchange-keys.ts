import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { newestKeyId } from "@/lib/encryption";
import { type RotatedPiece, type RotationPiece, rotateRows } from "@/lib/rotate-rows";
import { keysContext } from "@/lib/trading/exchange-key";

/** Encrypts keys of exchanges anew under the newest key. Reads that are under way go on. */
export async function rotateExchangeKeys(_actor: SystemActor, piece: RotationPiece): Promise<RotatedPiece> {
  const { afterId, limit } = piece;
  return await inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; stored: string }[]>`
      SELECT id::text AS id, credentials_enc AS stored FROM trading_account
       WHERE split_part(credentials_enc, '.', 1) <> ${newestKeyId()} AND (${afterId}::uuid IS NULL OR id > ${afterId}::uuid)
       ORDER BY id LIMIT ${limit} FOR UPDATE`;
    const sealed = rows.map((row) => ({ ...row, context: keysContext(row.id) }));
    return await rotateRows(sealed, (id, credentialsEnc) =>
      tx.tradingAccount.update({ where: { id }, data: { credentialsEnc } }),
    );
  });
}
