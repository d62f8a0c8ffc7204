import { NonRetriableError } from "inngest";
import type { JobStepTools } from "@/inngest/job";
import type { SystemActor } from "@/lib/actor";
import type { VerifyPage } from "@/lib/verification/data/providers-to-verify";
import { verifyProviders } from "@/lib/verification/mutations/verify-providers";
import { PERIOD_DAYS } from "@/lib/verification/run-schema";

const LIMIT = 200;
/** Ids that the failure names. */
const NAMED = 5;

export interface VerifyChunks {
  actor: SystemActor;
  now: Date;
  /** Names the run over all: of each provider there is one run of it. */
  batchKey: string;
  /** Ids of the next providers, in their order. */
  next: (page: VerifyPage) => Promise<string[]>;
}

/**
 * Verifies all that `next` gives, a page in each step, to the end.
 * @throws NonRetriableError at the end when some could not be verified; the others are done.
 */
export async function verifyChunks(step: JobStepTools, { actor, now, batchKey, next }: VerifyChunks) {
  const counts = { processed: 0, failed: 0 };
  const failures: string[] = [];
  for (let after: string | null = null, chunk = 1; ; chunk += 1) {
    const from: string | null = after;
    const done = await step.run(`verify-${chunk}`, async () => {
      const providerIds = await next({ batchKey, after: from, limit: LIMIT });
      const { verified, failed } = await verifyProviders(actor, {
        ...{ providerIds, batchKey, now, periodDays: PERIOD_DAYS },
      });
      return {
        verified,
        failed: failed.length,
        named: failed.slice(0, NAMED),
        last: providerIds.at(-1) ?? null,
      };
    });
    counts.processed += done.verified;
    counts.failed += done.failed;
    failures.push(...done.named);
    if (done.last === null) break;
    after = done.last;
  }
  if (counts.failed > 0) {
    const named = failures.slice(0, NAMED).join(", ");
    throw new NonRetriableError(
      `${counts.failed} of ${counts.processed + counts.failed} providers could not be verified: ${named}.`,
    );
  }
  return counts;
}
