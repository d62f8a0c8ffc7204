import type { UserActor } from "@/lib/actor";
import { log } from "@/lib/log";
import { getImport, type ImportAddress } from "@/lib/trading/data/get-import";
import type { ImportDto } from "@/lib/trading/import-schema";
import { commitImport } from "@/lib/trading/mutations/commit-import";
import { takeUpImport } from "@/lib/trading/service/work-import";

/**
 * Commits an uploaded file and begins to read it. It goes on by itself; where the process ends with the answer, the job
 * that runs imports takes it up.
 * @returns the import as it is after the commit. @throws AppError as `commitImport`.
 */
export async function runImport(actor: UserActor, address: ImportAddress): Promise<ImportDto> {
  if (await commitImport(actor, address)) {
    takeUpImport(address.importId).catch((error: unknown) => {
      log().warn({ import: address.importId, reason: String(error) }, "an import was left to the job");
    });
  }
  return await getImport(actor, address);
}
