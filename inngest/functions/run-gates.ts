import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import { abandonGateRuns } from "@/lib/indicators/mutations/end-gate-run";
import { takeLostGateRun } from "@/lib/indicators/mutations/hold-gate-run";
import { workGateRun } from "@/lib/indicators/service/work-gate-run";

const LIMIT = 100;

export const runGatesJob = defineJob({
  id: "run-gates",
  name: "Run gates",
  description:
    "Takes up publish gates whose process was lost, and gives up those that were lost three times.",
  cron: "* * * * *",
  run: async ({ step, actor, now }) => {
    const { abandoned = 0 } = await inChunks(step, "abandon", {
      limit: LIMIT,
      work: async () => ({ abandoned: await abandonGateRuns(actor, { now, limit: LIMIT }) }),
    });
    const { ended = 0, left = 0 } = await inChunks(step, "work", {
      limit: 1,
      work: async (): Promise<Record<string, number>> => {
        const claim = await takeLostGateRun(actor, { now });
        if (claim === null) return {};
        return (await workGateRun(claim)) ? { ended: 1 } : { left: 1 };
      },
    });
    return { processed: ended, failed: left, abandoned };
  },
});
