import { NonRetriableError } from "inngest";
import { defineJob } from "@/inngest/job";
import { verifyApplications } from "@/lib/verification/mutations/verify-applications";

/** Of one run; the next takes those behind. */
const LIMIT = 100;

export const verifyApplicationsJob = defineJob({
  id: "verify-applications",
  name: "Verify applications",
  description: "Runs every check over the records of providers who have applied, so that curators find them.",
  cron: "*/5 * * * *",
  run: async ({ step, actor }) => {
    const { verified, failed } = await step.run("verify", () => verifyApplications(actor, LIMIT));
    if (failed.length > 0)
      throw new NonRetriableError(
        `${failed.length} applications could not be verified: ${failed.join(", ")}.`,
      );
    return { processed: verified, failed: 0 };
  },
});
