import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import { renewLicences } from "@/lib/indicators/mutations/renew-licences";
import { tellLicenceEnds } from "@/lib/indicators/mutations/tell-licence-ends";

const LIMIT = 500;

export const renewLicencesJob = defineJob({
  id: "renew-licences",
  name: "Renew licences",
  description:
    "Pays the next month of licences that renew, tries short wallets again, and tells people ahead what will end.",
  cron: "*/10 * * * *",
  run: async ({ step, actor, now }) => {
    const { told = 0 } = await inChunks(step, "tell", {
      limit: LIMIT,
      work: async () => ({ told: await tellLicenceEnds(actor, { now, limit: LIMIT }) }),
    });
    const {
      renewed = 0,
      retried = 0,
      ended = 0,
      failed = 0,
    } = await inChunks(step, "renew", {
      limit: LIMIT,
      work: () => renewLicences(actor, { now, limit: LIMIT }),
    });
    return { processed: renewed + retried + ended, failed, renewed, retried, ended, told };
  },
});
