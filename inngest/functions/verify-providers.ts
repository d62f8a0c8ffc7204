import { defineJob } from "@/inngest/job";
import { verifyChunks } from "@/inngest/verify-chunks";
import { providersToVerify } from "@/lib/verification/data/providers-to-verify";

export const verifyProvidersJob = defineJob({
  id: "verify-providers",
  name: "Verify signal providers",
  description:
    "Runs every check over every listed record. One that cannot be verified fails the job at its end.",
  cron: "0 5 * * 0",
  run: async ({ step, actor, now }) =>
    await verifyChunks(step, { actor, now, batchKey: `all:${now.toISOString()}`, next: providersToVerify }),
});
