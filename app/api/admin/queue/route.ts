import { z } from "zod";
import { route } from "@/lib/http";
import { reviewQueue } from "@/lib/indicators/data/review-queue";
import { ReviewQueueItem } from "@/lib/indicators/review-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/queue",
    summary: "Versions that wait for a curator, oldest first",
    tag: "Admin",
    auth: "curator",
    limit: "admin",
    response: z.object({ items: z.array(ReviewQueueItem) }).meta({ id: "ReviewQueue" }),
  },
  async ({ actor }) => ({ items: await reviewQueue(actor) }),
);
