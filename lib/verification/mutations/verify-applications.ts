import type { SystemActor } from "@/lib/actor";
import { applicationsToVerify } from "@/lib/verification/data/providers-to-verify";
import { verifyProvider } from "@/lib/verification/mutations/verify-provider";
import { PERIOD_DAYS } from "@/lib/verification/run-schema";

/** Verifies up to `limit` applications that nobody has checked since they were sent. @returns how many. */
export async function verifyApplications(actor: SystemActor, limit: number): Promise<number> {
  const applications = await applicationsToVerify(limit);
  for (const { id, appliedAt } of applications) {
    await verifyProvider(actor, id, {
      periodDays: PERIOD_DAYS,
      batchKey: `application:${appliedAt.toISOString()}`,
    });
  }
  return applications.length;
}
