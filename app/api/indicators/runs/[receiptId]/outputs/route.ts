import { route } from "@/lib/http";
import { ReceiptParams } from "@/lib/indicators/execution-schema";
import { OutputsQuery } from "@/lib/indicators/run-schema";
import { runOutputs } from "@/lib/indicators/service/run-outputs";
import { streamed } from "@/lib/indicators/service/streamed";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/runs/{receiptId}/outputs",
    summary: "The outputs of a run as a file: made again, and checked against the receipt's hash",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "execute",
    params: ReceiptParams,
    query: OutputsQuery,
    produces: "text/csv",
  },
  async ({ actor, params, query }) => {
    const { name, type, pieces } = await runOutputs({ actor, receiptId: params.receiptId, ...query });
    return streamed(pieces, {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    });
  },
);
