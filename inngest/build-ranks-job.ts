import type { InngestFunction } from "inngest";
import { defineJob } from "@/inngest/job";
import type { JobFacts } from "@/lib/jobs/schema";
import type { RankedList } from "@/lib/ranking/data/ranked-list";
import { ranksChanged } from "@/lib/ranking/data/ranks-changed";
import { claimRankSlot, fillRankSlot } from "@/lib/ranking/mutations/build-ranks";

/** A job that builds a ranked list when something changed since the last one. */
export function buildRanksJob(facts: JobFacts, list: RankedList): InngestFunction.Any {
  return defineJob({
    ...facts,
    run: async ({ step, actor }) => {
      const changed = await step.run("compare", () => ranksChanged(list));
      if (!changed) return { processed: 0, failed: 0 };
      const generation = await step.run("claim", () => claimRankSlot(actor, list));
      if (generation === null) return { processed: 0, failed: 0 };
      const processed = await step.run("fill", () => fillRankSlot(actor, list, generation));
      return { processed, failed: 0 };
    },
  });
}
