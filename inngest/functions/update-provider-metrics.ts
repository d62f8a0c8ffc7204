import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import { providersToMeasure } from "@/lib/providers/data/providers-to-measure";
import { updateProviderMetrics } from "@/lib/providers/mutations/update-metrics";

const LIMIT = 100;

export const updateProviderMetricsJob = defineJob({
  id: "update-provider-metrics",
  name: "Measure signal providers",
  description: "Derives and measures every listed record once a day, over every window.",
  cron: "0 2 * * *",
  run: async ({ step, actor, now }) => {
    const { measured = 0 } = await inChunks(step, "measure", {
      limit: LIMIT,
      work: async () => {
        const ids = await providersToMeasure({ now, limit: LIMIT });
        return { measured: ids.length === 0 ? 0 : await updateProviderMetrics(actor, ids, now) };
      },
    });
    return { processed: measured, failed: 0 };
  },
});
