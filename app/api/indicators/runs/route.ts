import { route } from "@/lib/http";
import { listRuns } from "@/lib/indicators/data/list-runs";
import { ReceiptPage } from "@/lib/indicators/schema";
import { PageQuery } from "@/lib/paging";

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
