import { z } from "zod";
import { route } from "@/lib/http";
import { reviewQueue } from "@/lib/indicators/data/review-queue";
import { ReviewQueueItem } from "@/lib/indicators/review-schema";
import { waitingApplications } from "@/lib/providers/data/provider-reviews";
import { WaitingApplication } from "@/lib/providers/review-schema";

const ReviewQueue = z
  .object({
    items: z.array(ReviewQueueItem).describe("Versions of indicators."),
    applications: z.array(WaitingApplication).describe("Of signal providers."),
  })
  .meta({ id: "ReviewQueue" });

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/queue",
    summary: "Versions and signal providers that wait for a curator, oldest first",
    tag: "Admin",
    auth: "curator",
    limit: "admin",
    response: ReviewQueue,
  },
  async ({ actor }) => {
    const [items, applications] = await Promise.all([reviewQueue(actor), waitingApplications(actor)]);
    return { items, applications };
  },
);
