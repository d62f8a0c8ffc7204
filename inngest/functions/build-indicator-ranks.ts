import { defineJob } from "@/inngest/job";
import { ranksChanged } from "@/lib/indicators/data/ranks-changed";
import { claimRankSlot, fillRankSlot } from "@/lib/indicators/mutations/build-ranks";

export const buildIndicatorRanks = defineJob({
  id: "build-indicator-ranks",
  name: "Build the list of indicators",
  description:
    "Ranks every listing by popularity, rating, price, speed and age when something changed since the last list.",
  cron: "20 * * * *",
  run: async ({ step, actor }) => {
    const changed = await step.run("compare", ranksChanged);
    if (!changed) return { processed: 0, failed: 0 };
    const generation = await step.run("claim", () => claimRankSlot(actor));
    if (generation === null) return { processed: 0, failed: 0 };
    const processed = await step.run("fill", () => fillRankSlot(actor, generation));
    return { processed, failed: 0 };
  },
});
