import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import { anchorNextDay } from "@/lib/trading/mutations/anchor-roots";

/** A day that was missed is made up for; two runs at once anchor each day once. */
export const anchorRoots = defineJob({
  id: "anchor-roots",
  name: "Anchor Merkle roots",
  description: "Publishes one root a day over every event of every trading account.",
  cron: "5 0 * * *",
  run: async ({ step, actor, now }) => {
    const { days = 0 } = await inChunks(step, "anchor", {
      limit: 1,
      work: async () => ({ days: (await anchorNextDay(actor, now)) === null ? 0 : 1 }),
    });
    return { processed: days, failed: 0 };
  },
});
