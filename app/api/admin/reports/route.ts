import { route } from "@/lib/http";
import { listReports } from "@/lib/reviews/data/list-reports";
import { ReportPage, ReportQuery } from "@/lib/reviews/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/reports",
    summary: "Reports about reviews: open ones oldest first, decided ones newest first",
    tag: "Admin",
    auth: "curator",
    limit: "admin",
    query: ReportQuery,
    response: ReportPage,
  },
  ({ query, actor }) => listReports(actor, query),
);
