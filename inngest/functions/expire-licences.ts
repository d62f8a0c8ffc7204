import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import { expireLicences } from "@/lib/indicators/mutations/expire-licences";

const LIMIT = 500;

export const expireLicencesJob = defineJob({
  id: "expire-licences",
  name: "Expire licences",
  description:
    "Marks trials and months that do not renew when their time is over. They give no right to run even before that.",
  cron: "10 * * * *",
  run: async ({ step, actor, now }) => {
    const { expired = 0 } = await inChunks(step, "expire", {
      limit: LIMIT,
      work: async () => ({ expired: await expireLicences(actor, { now, limit: LIMIT }) }),
    });
    return { processed: expired, failed: 0 };
  },
});
