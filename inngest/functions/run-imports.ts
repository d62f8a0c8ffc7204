import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import { failLostImports, sweepImports } from "@/lib/trading/mutations/hold-import";
import { takeUpImport } from "@/lib/trading/service/work-import";

const SWEPT = 20;

export const runImportsJob = defineJob({
  id: "run-imports",
  name: "Run imports",
  description:
    "Takes up committed imports, gives up those whose process was lost, and sweeps what ended ones left.",
  cron: "* * * * *",
  run: async ({ step, actor, now }) => {
    const failed = await step.run("give-up", () => failLostImports(actor, { now }));
    const { ended = 0 } = await inChunks(step, "work", {
      limit: 1,
      work: async (): Promise<Record<string, number>> =>
        (await takeUpImport()) === null ? {} : { ended: 1 },
    });
    const { swept = 0 } = await inChunks(step, "sweep", {
      limit: SWEPT,
      work: async () => ({ swept: await sweepImports(actor, { limit: SWEPT }) }),
    });
    return { processed: ended, failed, swept };
  },
});
