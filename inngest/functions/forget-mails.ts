import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import { forgetMails } from "@/lib/notifications/mutations/forget-mails";

const LIMIT = 500;

/** Two at once blank nothing twice: each passes over the rows of the other. */
export const forgetMailsJob = defineJob({
  id: "forget-mails",
  name: "Forget mails",
  description: "Blanks the words of mails that were done with 90 days ago; that they were sent stays known.",
  cron: "45 4 * * *",
  run: async ({ step, actor, now }) => {
    const { forgotten = 0 } = await inChunks(step, "forget", {
      limit: LIMIT,
      work: async () => ({ forgotten: await forgetMails(actor, { now, limit: LIMIT }) }),
    });
    return { processed: forgotten, failed: 0 };
  },
});
