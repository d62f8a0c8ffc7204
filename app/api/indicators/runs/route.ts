import { route } from "@/lib/http";
import { listRuns } from "@/lib/indicators/data/list-runs";
import { PageQuery, ReceiptPage } from "@/lib/indicators/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/runs",
    summary: "Receipts of one's own runs, newest first",
    tag: "Indicators",
    auth: "user",
    limit: "read",
    query: PageQuery,
    response: ReceiptPage,
  },
  ({ query, actor }) => listRuns(actor, query),
);
