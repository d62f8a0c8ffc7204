import { route } from "@/lib/http";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { refundLicence } from "@/lib/indicators/mutations/refund-licence";
import { RefundInput, RefundResult } from "@/lib/indicators/refund-schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/refund",
    summary: "Get the money of a licence back, by rule",
    tag: "Indicators",
    auth: "user",
    limit: "write",
    params: IndicatorParams,
    body: RefundInput,
    response: RefundResult,
    idempotent: true,
  },
  ({ params, body, actor, idempotencyKey }) =>
    refundLicence({ actor, ref: params.id, input: body, idempotencyKey }),
);
