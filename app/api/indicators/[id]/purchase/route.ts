import { route } from "@/lib/http";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { PurchaseInput, PurchaseResult } from "@/lib/indicators/purchase-schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/purchase",
    summary: "Buy a licence from the wallet",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "write",
    params: IndicatorParams,
    body: PurchaseInput,
    response: PurchaseResult,
    status: 201,
    idempotent: true,
  },
  ({ params, body, actor, idempotencyKey }) =>
    purchaseIndicator({ actor, ref: params.id, input: body, idempotencyKey }),
);
