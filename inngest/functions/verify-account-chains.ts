import { NonRetriableError } from "inngest";
import { defineJob } from "@/inngest/job";
import { checkChains } from "@/lib/trading/data/check-chains";

const ACCOUNTS_AT_ONCE = 2_000;

export const verifyAccountChains = defineJob({
  id: "verify-account-chains",
  name: "Verify trading records",
  description: "Computes every chain of every trading account again. A broken chain fails the job.",
  cron: "45 5 * * *",
  run: async ({ step }) => {
    const counts = { processed: 0, failed: 0, events: 0 };
    for (let after: string | null = null, chunk = 1; ; chunk += 1) {
      const from: string | null = after;
      const checked = await step.run(`verify-${chunk}`, async () => {
        const { broken, ...found } = await checkChains({ after: from, limit: ACCOUNTS_AT_ONCE });
        if (broken.length > 0)
          throw new NonRetriableError(`${broken.length} broken: ${broken.slice(0, 5).join("; ")}.`);
        return found;
      });
      counts.processed += checked.accounts;
      counts.events += checked.events;
      if (checked.accounts < ACCOUNTS_AT_ONCE) return counts;
      after = checked.last;
    }
  },
});
