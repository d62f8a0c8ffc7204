import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import { proveBuiltIns } from "@/lib/indicators/service/prove-built-in";

const LIMIT = 8;

export const proveBuiltInsJob = defineJob({
  id: "prove-built-ins",
  name: "Prove built-ins",
  description:
    "Runs the gates over each indicator of the library that has no report of its present code, and stores what they found.",
  cron: "*/5 * * * *",
  run: async ({ step, actor }) => {
    const { proven = 0 } = await inChunks(step, "prove", {
      limit: LIMIT,
      work: () => proveBuiltIns(actor, { limit: LIMIT }),
    });
    return { processed: proven, failed: 0 };
  },
});
