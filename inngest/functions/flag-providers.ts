import { defineJob } from "@/inngest/job";
import { verifyChunks } from "@/inngest/verify-chunks";
import { startOfDay } from "@/lib/time";
import { providersToFlag } from "@/lib/verification/data/providers-to-verify";

export const flagProvidersJob = defineJob({
  id: "flag-providers",
  name: "Flag suspicious providers",
  description:
    "Runs the checks over records that have changed since their last run, and over those whose flags may be cleared.",
  cron: "0 6 * * *",
  run: async ({ step, actor, now }) => {
    const batchKey = `flags:${startOfDay(now).toISOString()}`;
    return await verifyChunks(step, {
      ...{ actor, now, batchKey },
      next: async (page) => await providersToFlag({ ...page, now }),
    });
  },
});
