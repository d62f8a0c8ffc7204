import { defineJob } from "@/inngest/job";
import {
  type ToldUnderperforming,
  tellUnderperforming,
} from "@/lib/providers/mutations/tell-underperforming";

const LIMIT = 500;

export const tellUnderperformingJob = defineJob({
  id: "tell-underperforming",
  name: "Tell providers who under-perform",
  description:
    "Compares the measures since the listing with the lines and tells each owner once in an episode.",
  cron: "0 4 * * *",
  run: async ({ step, actor, now }) => {
    const counts = { processed: 0, failed: 0, told: 0, ended: 0 };
    for (let after: string | null = null, chunk = 1; ; chunk += 1) {
      const from: string | null = after;
      const done: ToldUnderperforming = await step.run(
        `tell-${chunk}`,
        async () => await tellUnderperforming(actor, { now, after: from, limit: LIMIT }),
      );
      counts.processed += done.looked;
      counts.told += done.told;
      counts.ended += done.ended;
      if (done.looked < LIMIT) return counts;
      after = done.last;
    }
  },
});
