import type { UserActor } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { getImport } from "@/lib/trading/data/get-import";
import type { ImportDto, StartImportInput } from "@/lib/trading/import-schema";
import { lockAccount } from "@/lib/trading/mutations/lock-account";
import { uuidv7 } from "@/lib/uuid";

/**
 * Opens an import that takes the parts of a file. An upload of the same account that was not committed ends.
 * @throws AppError NOT_FOUND, UNPROCESSABLE for an account whose events come from elsewhere or that is closed.
 */
export async function startImport(call: {
  actor: UserActor;
  accountId: string;
  input: StartImportInput;
}): Promise<ImportDto> {
  const { actor, accountId, input } = call;
  const importId = uuidv7();
  await inTransaction(async (tx) => {
    const { kind, state } = await lockAccount(tx, actor, accountId);
    if (kind !== "imported") {
      throw new AppError("UNPROCESSABLE", "Files are imported into accounts of the kind imported only.");
    }
    if (state === "closed") throw new AppError("UNPROCESSABLE", "A closed account takes no more events.");
    await endUploads(tx, accountId);
    const { format, fileName, options } = input;
    await tx.importRun.create({ data: { id: importId, accountId, format, fileName, options } });
  });
  return await getImport(actor, { accountId, importId });
}

async function endUploads(tx: Tx, accountId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE import_run SET state = 'failed', ended_at = now(), error = 'Another upload took its place.'
     WHERE account_id = ${accountId}::uuid AND state = 'uploading'`;
}
