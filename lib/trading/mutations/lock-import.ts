import type { UserActor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { ImportState } from "@/lib/generated/prisma/enums";
import type { ImportAddress } from "@/lib/trading/data/get-import";

/** Locks an import into an own account. @throws AppError NOT_FOUND, also for somebody else's. */
export async function lockImport(
  tx: Tx,
  actor: UserActor,
  { accountId, importId }: ImportAddress,
): Promise<{ state: ImportState; bytes: bigint }> {
  const [run] = await tx.$queryRaw<{ state: ImportState; bytes: bigint }[]>`
    SELECT r.state::text AS state, r.bytes FROM import_run r JOIN trading_account a ON a.id = r.account_id
     WHERE r.id = ${importId}::uuid AND a.id = ${accountId}::uuid AND a.owner_id = ${actor.userId}::uuid
       FOR UPDATE OF r`;
  if (run === undefined) throw notFound("The import");
  return run;
}
