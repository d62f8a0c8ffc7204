import { route } from "@/lib/http";
import { changeProvider } from "@/lib/providers/mutations/change-provider";
import { ExplainedProviderActInput, ProviderAnswer, ProviderParams } from "@/lib/providers/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/traders/{id}/reject",
    summary: "Reject an application, with notes",
    tag: "Copy trading",
    auth: "curator",
    feature: "copyTrading",
    limit: "admin",
    params: ProviderParams,
    body: ExplainedProviderActInput,
    response: ProviderAnswer,
  },
  ({ actor, params, body }) => changeProvider({ actor, providerId: params.id, act: "reject", input: body }),
);
