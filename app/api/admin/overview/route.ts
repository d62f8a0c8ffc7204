import { z } from "zod";
import { RevenueReport } from "@/lib/billing/schema";
import { route } from "@/lib/http";
import { adminOverview } from "@/lib/insights/data/admin-overview";

const AdminOverviewAnswer = z
  .object({
    pendingReviews: z.number().int(),
    oldestPendingAt: z.string().nullable().describe("ISO-8601, UTC: since when the oldest one waits."),
    waitingFlags: z.number().int().describe("Flags of records that nobody has decided about."),
    revenue: RevenueReport.omit({ items: true, nextCursor: true })
      .nullable()
      .describe("Sales of the last 30 days; null for curators who are no admins."),
    failedRuns: z
      .number()
      .int()
      .nullable()
      .describe("Runs of jobs given up in the last day; null for curators who are no admins."),
  })
  .meta({ id: "AdminOverview" });

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/overview",
    summary: "What waits for a curator, and for admins the sales of the last 30 days",
    tag: "Admin",
    auth: "curator",
    limit: "admin",
    response: AdminOverviewAnswer,
  },
  async ({ actor }) => {
    const { queue, waitingFlags, revenue, failedRuns } = await adminOverview(actor, new Date());
    const [oldest] = queue;
    return {
      pendingReviews: queue.length,
      oldestPendingAt: oldest?.version.submittedAt ?? null,
      waitingFlags,
      revenue,
      failedRuns,
    };
  },
);
