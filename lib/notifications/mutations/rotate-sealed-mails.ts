import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { newestKeyId } from "@/lib/encryption";
import { sealContext } from "@/lib/notifications/service/sealed-payload";
import { type RotatedPiece, type RotationPiece, rotateRows } from "@/lib/rotate-rows";

/** Encrypts mails that hold a secret anew under the newest key. */
export async function rotateSealedMails(_actor: SystemActor, piece: RotationPiece): Promise<RotatedPiece> {
  const { afterId, limit } = piece;
  return await inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; stored: string; dedupeKey: string }[]>`
      SELECT id::text AS id, payload->>'sealed' AS stored, dedupe_key AS "dedupeKey" FROM outbox_mail
       WHERE split_part(payload->>'sealed', '.', 1) <> ${newestKeyId()} AND (${afterId}::uuid IS NULL OR id > ${afterId}::uuid)
       ORDER BY id LIMIT ${limit} FOR UPDATE`;
    const sealed = rows.map(({ dedupeKey, ...row }) => ({ ...row, context: sealContext(dedupeKey) }));
    return await rotateRows(sealed, (id, text) =>
      tx.outboxMail.update({ where: { id }, data: { payload: { sealed: text } } }),
    );
  });
}
