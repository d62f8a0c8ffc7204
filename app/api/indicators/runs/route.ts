import { route } from "@/lib/http";
import { listRuns } from "@/lib/indicators/data/list-runs";
import { ReceiptPage } from "@/lib/indicators/execution-schema";
import { RunsQuery } from "@/lib/indicators/run-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/runs",
    summary: "Receipts of one's own runs, newest first, by indicator, outcome and time",
    tag: "Indicators",
    auth: "user",
    limit: "read",
    query: RunsQuery,
    response: ReceiptPage,
  },
  ({ query, actor }) => listRuns(actor, query),
);
