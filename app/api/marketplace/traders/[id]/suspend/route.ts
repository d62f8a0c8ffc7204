import { route } from "@/lib/http";
import { changeProvider } from "@/lib/providers/mutations/change-provider";
import { ExplainedProviderActInput, ProviderAnswer, ProviderParams } from "@/lib/providers/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/traders/{id}/suspend",
    summary: "Take a provider off the list and freeze the payouts, with notes",
    tag: "Copy trading",
    auth: "curator",
    feature: "copyTrading",
    limit: "admin",
    params: ProviderParams,
    body: ExplainedProviderActInput,
    response: ProviderAnswer,
  },
  ({ actor, params, body }) => changeProvider({ actor, providerId: params.id, act: "suspend", input: body }),
);
