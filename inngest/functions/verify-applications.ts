import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import { verifyApplications } from "@/lib/verification/mutations/verify-applications";

const LIMIT = 20;

export const verifyApplicationsJob = defineJob({
  id: "verify-applications",
  name: "Verify applications",
  description: "Runs every check over the records of providers who have applied, so that curators find them.",
  cron: "*/5 * * * *",
  run: async ({ step, actor }) => {
    const { verified = 0 } = await inChunks(step, "verify", {
      limit: LIMIT,
      work: async () => ({ verified: await verifyApplications(actor, LIMIT) }),
    });
    return { processed: verified, failed: 0 };
  },
});
