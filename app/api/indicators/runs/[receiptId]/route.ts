import { route } from "@/lib/http";
import { getRun } from "@/lib/indicators/data/get-run";
import { ReceiptDto, ReceiptParams } from "@/lib/indicators/execution-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/runs/{receiptId}",
    summary: "The receipt of one of one's own runs",
    tag: "Indicators",
    auth: "user",
    limit: "read",
    params: ReceiptParams,
    response: ReceiptDto,
  },
  ({ params, actor }) => getRun(actor, params.receiptId),
);
