import type { SystemActor } from "@/lib/actor";
import { log } from "@/lib/log";
import { type CheckedPeriod, loadCheckedRecords } from "@/lib/verification/data/load-checked-records";
import { verifyLoaded, verifyProvider } from "@/lib/verification/mutations/verify-provider";

/** Records that are in memory at once. */
const HELD = 10;

export interface VerifyBatch extends CheckedPeriod {
  providerIds: readonly string[];
  batchKey: string;
}

export interface BatchVerified {
  verified: number;
  /** Ids of those whose run could not be made. */
  failed: string[];
}

/**
 * Verifies many providers, a few records at a time. One that cannot be verified holds up no other: it is told. Providers
 * with a run of the batch keep that one.
 */
export async function verifyProviders(actor: SystemActor, batch: VerifyBatch): Promise<BatchVerified> {
  const done: BatchVerified = { verified: 0, failed: [] };
  for (let start = 0; start < batch.providerIds.length; start += HELD) {
    const group = batch.providerIds.slice(start, start + HELD);
    if (await verifyGroup(actor, { ...batch, providerIds: group })) done.verified += group.length;
    else await verifyEach(actor, { ...batch, providerIds: group }, done);
  }
  return done;
}

/** @returns false when one of them failed; those before it are done. */
async function verifyGroup(actor: SystemActor, { providerIds, ...batch }: VerifyBatch): Promise<boolean> {
  try {
    const startedAt = new Date();
    const records = await loadCheckedRecords(providerIds, batch);
    for (const record of records) await verifyLoaded(actor, record, { ...batch, startedAt });
    return true;
  } catch (error) {
    log().warn({ err: error, providers: providerIds }, "a group of records is verified one by one");
    return false;
  }
}

async function verifyEach(
  actor: SystemActor,
  { providerIds, ...batch }: VerifyBatch,
  done: BatchVerified,
): Promise<void> {
  for (const id of providerIds) {
    try {
      await verifyProvider(actor, id, batch);
      done.verified += 1;
    } catch (error) {
      log().error({ err: error, provider: id }, "a record could not be verified");
      done.failed.push(id);
    }
  }
}
