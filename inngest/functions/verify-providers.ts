import { NonRetriableError } from "inngest";
import { defineJob } from "@/inngest/job";
import { providersToVerify } from "@/lib/verification/data/providers-to-verify";
import { verifyProviders } from "@/lib/verification/mutations/verify-providers";
import { PERIOD_DAYS } from "@/lib/verification/run-schema";

const LIMIT = 200;
/** Ids that the failure names. */
const NAMED = 5;

export const verifyProvidersJob = defineJob({
  id: "verify-providers",
  name: "Verify signal providers",
  description:
    "Runs every check over every listed record. One that cannot be verified fails the job at its end.",
  cron: "0 5 * * 0",
  run: async ({ step, actor, now }) => {
    const counts = { processed: 0, failed: 0 };
    const failures: string[] = [];
    const batchKey = `all:${now.toISOString()}`;
    for (let after: string | null = null, chunk = 1; ; chunk += 1) {
      const from: string | null = after;
      const done = await step.run(`verify-${chunk}`, async () => {
        const providerIds = await providersToVerify({ batchKey, after: from, limit: LIMIT });
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
  },
});
