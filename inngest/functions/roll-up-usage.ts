import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import { rollUpUsage } from "@/lib/indicators/mutations/roll-up-usage";

const LIMIT = 500;

export const rollUpUsageJob = defineJob({
  id: "roll-up-usage",
  name: "Roll up usage",
  description: "Counts runs, failures and run times of each version over the last 30 days, for its page.",
  cron: "5 * * * *",
  run: async ({ step, actor, now }) => {
    const { counted = 0 } = await inChunks(step, "roll-up", {
      limit: LIMIT,
      work: async () => ({ counted: await rollUpUsage(actor, { now, limit: LIMIT }) }),
    });
    return { processed: counted, failed: 0 };
  },
});
