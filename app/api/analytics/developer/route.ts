import { route } from "@/lib/http";
import { developerAnalytics } from "@/lib/indicators/data/developer-analytics";
import { DeveloperAnalytics } from "@/lib/indicators/sales-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/analytics/developer",
    summary: "What one is owed as a developer, and what each indicator earned",
    tag: "Analytics",
    auth: "user",
    limit: "read",
    response: DeveloperAnalytics,
  },
  ({ actor }) => developerAnalytics(actor),
);
