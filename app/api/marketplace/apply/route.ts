import { route } from "@/lib/http";
import { applyAsProvider } from "@/lib/providers/mutations/apply-as-provider";
import { ApplyInput, ProviderAnswer } from "@/lib/providers/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/apply",
    summary: "Apply as a signal provider with an own account as the record",
    tag: "Copy trading",
    auth: "user",
    feature: "copyTrading",
    limit: "write",
    body: ApplyInput,
    response: ProviderAnswer,
    status: 201,
    idempotent: true,
  },
  ({ actor, body, idempotencyKey }) => applyAsProvider({ actor, input: body, idempotencyKey }),
);
