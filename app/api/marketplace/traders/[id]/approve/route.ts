import { route } from "@/lib/http";
import { changeProvider } from "@/lib/providers/mutations/change-provider";
import { ProviderActInput, ProviderAnswer, ProviderParams } from "@/lib/providers/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/traders/{id}/approve",
    summary: "List a provider that waits for a review",
    tag: "Copy trading",
    auth: "curator",
    feature: "copyTrading",
    limit: "admin",
    params: ProviderParams,
    body: ProviderActInput,
    response: ProviderAnswer,
  },
  ({ actor, params, body }) => changeProvider({ actor, providerId: params.id, act: "approve", input: body }),
);
