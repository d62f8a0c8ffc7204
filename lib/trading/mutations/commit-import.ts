import type { UserActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { ImportAddress } from "@/lib/trading/data/get-import";
import { lockAccount } from "@/lib/trading/mutations/lock-account";
import { lockImport } from "@/lib/trading/mutations/lock-import";

/**
 * Hands an uploaded file over to be read. Committed twice it runs once.
 * @returns whether this call handed it over.
 * @throws AppError NOT_FOUND, UNPROCESSABLE for a file with missing parts, CONFLICT while another import runs.
 */
export async function commitImport(actor: UserActor, address: ImportAddress): Promise<boolean> {
  const { accountId, importId } = address;
  return await inTransaction(async (tx) => {
    await lockAccount(tx, actor, accountId);
    const { state } = await lockImport(tx, actor, address);
    if (state !== "uploading") return false;
    const [parts] = await tx.$queryRaw<{ count: number; last: number | null }[]>`
      SELECT count(*)::int AS count, max(n) AS last FROM import_part WHERE import_id = ${importId}::uuid`;
    if (parts === undefined || parts.count === 0)
      throw new AppError("UNPROCESSABLE", "No part was uploaded.");
    if (parts.last !== parts.count - 1) {
      throw new AppError(
        "UNPROCESSABLE",
        `Parts are missing: ${parts.count} came, the last is ${parts.last}.`,
      );
    }
    if ((await tx.importRun.count({ where: { accountId, state: "running" } })) > 0) {
      throw new AppError("CONFLICT", "Another import into this account is running. Wait for its end.");
    }
    await tx.importRun.update({ where: { id: importId }, data: { state: "running" } });
    return true;
  });
}
