import { route } from "@/lib/http";
import { ReceiptParams, ReproduceInput, ReproduceResult } from "@/lib/indicators/execution-schema";
import { reproduceRun } from "@/lib/indicators/service/reproduce-run";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/runs/{receiptId}/reproduce",
    summary: "Run it again and compare the bytes; without a body the kept bars are used",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "execute",
    params: ReceiptParams,
    body: ReproduceInput,
    bodyLimitBytes: 12 * 1024 * 1024,
    rawBody: true,
    response: ReproduceResult,
  },
  ({ params, body, bytes, actor, request: { signal } }) =>
    reproduceRun({ actor, receiptId: params.receiptId, input: body, bytes, signal }),
);
