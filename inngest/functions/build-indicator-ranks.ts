import { buildRanksJob } from "@/inngest/build-ranks-job";
import { INDICATOR_RANKS } from "@/lib/indicators/data/indicator-ranks";

export const buildIndicatorRanks = buildRanksJob(
  {
    id: "build-indicator-ranks",
    name: "Build the list of indicators",
    description:
      "Ranks every listing by popularity, rating, price, speed and age when something changed since the last list.",
    cron: "20 * * * *",
  },
  INDICATOR_RANKS,
);
