import type { UserActor } from "@/lib/actor";
import { sha256Hex } from "@/lib/canonical-json";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { ImportAddress } from "@/lib/trading/data/get-import";
import { IMPORT_BYTES_MAX } from "@/lib/trading/import-limits";
import type { PartAnswer } from "@/lib/trading/import-schema";
import { lockImport } from "@/lib/trading/mutations/lock-import";

export interface StorePartCall extends ImportAddress {
  actor: UserActor;
  n: number;
  data: Uint8Array<ArrayBuffer>;
}

/**
 * Keeps a part of an uploaded file. The same part again changes nothing.
 * @throws AppError NOT_FOUND, VALIDATION for no bytes, CONFLICT for other bytes under a known number and after the
 *   commit, PAYLOAD_TOO_LARGE above 1 GiB in all.
 */
export async function storePart({ actor, accountId, importId, n, data }: StorePartCall): Promise<PartAnswer> {
  if (data.length === 0) throw new AppError("VALIDATION", "The part is empty.");
  const hash = sha256Hex(data);
  return await inTransaction(async (tx) => {
    const run = await lockImport(tx, actor, { accountId, importId });
    const known = await tx.importPart.findUnique({
      where: { importId_n: { importId, n } },
      select: { hash: true },
    });
    if (known?.hash === hash) return { n, hash, bytes: Number(run.bytes) };
    if (run.state !== "uploading")
      throw new AppError("CONFLICT", "The import takes no more parts: it was committed or ended.");
    if (known !== null) throw new AppError("CONFLICT", `Part ${n} was sent before with other bytes.`);
    const bytes = Number(run.bytes) + data.length;
    if (bytes > IMPORT_BYTES_MAX) throw new AppError("PAYLOAD_TOO_LARGE", "An import takes 1 GiB at most.");
    await tx.importPart.create({ data: { importId, n, hash, data } });
    await tx.importRun.update({ where: { id: importId }, data: { bytes } });
    return { n, hash, bytes };
  });
}
