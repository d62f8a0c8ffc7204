import { route } from "@/lib/http";
import { closeProvider } from "@/lib/providers/mutations/close-provider";
import { CloseProviderInput } from "@/lib/providers/own-profile-schema";
import { ProviderAnswer, ProviderParams } from "@/lib/providers/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/traders/{id}/close",
    summary: "End an own provider profile for good; the record stays readable",
    tag: "Copy trading",
    auth: "user",
    limit: "write",
    params: ProviderParams,
    body: CloseProviderInput,
    response: ProviderAnswer,
  },
  ({ actor, params, body }) => closeProvider({ actor, providerId: params.id, input: body }),
);
