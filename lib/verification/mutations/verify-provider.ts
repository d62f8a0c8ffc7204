import { type Actor, isCurator } from "@/lib/actor";
import { AppError, notFound } from "@/lib/errors";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { loadCheckedRecords } from "@/lib/verification/data/load-checked-records";
import { type CheckedRun, storeRun } from "@/lib/verification/mutations/store-run";
import type { VerificationRunDto } from "@/lib/verification/run-schema";
import { verifyRecord } from "@/lib/verification/verify-record";

export interface VerifyOptions {
  /** How many days back the checks look, 1 to 365. */
  periodDays: number;
  /** Names the run over all it belongs to: each provider has one run of it, however often it is asked for. */
  batchKey?: string;
  /** The checks look at the complete UTC days before it; now without one. */
  now?: Date;
}

/**
 * Checks the record of a provider now and stores what was found: the run, its level, its flags and the news of them.
 * @throws AppError FORBIDDEN for anybody but curators and jobs, NOT_FOUND.
 */
export async function verifyProvider(
  actor: Actor,
  providerId: string,
  { periodDays, batchKey, now }: VerifyOptions,
): Promise<VerificationRunDto> {
  if (actor.kind !== "system" && !isCurator(actor))
    throw new AppError("FORBIDDEN", "Only curators may do this.");
  const startedAt = new Date();
  const [record] = await loadCheckedRecords([providerId], { periodDays, now: now ?? startedAt });
  if (record === undefined) throw notFound("The provider");
  return await verifyLoaded(actor, record, { periodDays, batchKey, startedAt });
}

/** Checks a record that was loaded before, and stores what was found. The caller has authorised it. */
export async function verifyLoaded(
  actor: Actor,
  record: CheckedRecord,
  run: Pick<CheckedRun, "periodDays" | "batchKey" | "startedAt">,
): Promise<VerificationRunDto> {
  return await storeRun(actor, { ...run, record, verified: verifyRecord(record) });
}
