import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import { sendDueMails } from "@/lib/notifications/mutations/send-due-mails";

const LIMIT = 50;

/** Two at once send no mail twice: each takes the mails it claims. */
export const sendOutbox = defineJob({
  id: "send-outbox",
  name: "Send mails",
  description: "Hands the mails that are due to the mail server. Without one they wait in the outbox.",
  cron: "* * * * *",
  retries: 2,
  run: async ({ step }) => {
    const counts = await inChunks(step, "send", {
      limit: LIMIT,
      work: async () => ({ ...(await sendDueMails({ now: new Date(), limit: LIMIT })) }),
    });
    const { sent = 0, failed = 0, retried = 0, skipped = 0 } = counts;
    return { processed: sent + failed + retried + skipped, sent, failed, retried, skipped };
  },
});
