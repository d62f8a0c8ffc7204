import { buildRanksJob } from "@/inngest/build-ranks-job";
import { PROVIDER_RANKS } from "@/lib/providers/data/provider-ranks";

export const buildProviderRanks = buildRanksJob(
  {
    id: "build-provider-ranks",
    name: "Build the list of signal providers",
    description:
      "Ranks every listed record by its measures, rating and age when something changed since the last list.",
    cron: "40 * * * *",
  },
  PROVIDER_RANKS,
);
