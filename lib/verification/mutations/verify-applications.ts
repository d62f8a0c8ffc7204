import type { SystemActor } from "@/lib/actor";
import { log } from "@/lib/log";
import { applicationsToVerify } from "@/lib/verification/data/providers-to-verify";
import { verifyProvider } from "@/lib/verification/mutations/verify-provider";
import type { BatchVerified } from "@/lib/verification/mutations/verify-providers";
import { PERIOD_DAYS } from "@/lib/verification/run-schema";

/** Verifies up to `limit` applications that nobody has checked since they were sent; one that fails holds up no other. */
export async function verifyApplications(actor: SystemActor, limit: number): Promise<BatchVerified> {
  const done: BatchVerified = { verified: 0, failed: [] };
  for (const { id, appliedAt } of await applicationsToVerify(limit)) {
    const batchKey = `application:${appliedAt.toISOString()}`;
    try {
      await verifyProvider(actor, id, { periodDays: PERIOD_DAYS, batchKey });
      done.verified += 1;
    } catch (error) {
      log().error({ err: error, provider: id }, "an application could not be verified");
      done.failed.push(id);
    }
  }
  return done;
}
