import { route } from "@/lib/http";
import { getProvider } from "@/lib/providers/data/get-provider";
import { editProvider } from "@/lib/providers/mutations/edit-provider";
import { EditProviderInput } from "@/lib/providers/own-profile-schema";
import { ProviderDetail, WindowQuery } from "@/lib/providers/performance-schema";
import { OwnProviderDto, ProviderParams } from "@/lib/providers/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/traders/{id}",
    summary: "A signal provider with fees, measures and verification level",
    tag: "Copy trading",
    auth: "public",
    feature: "copyTrading",
    limit: "read",
    params: ProviderParams,
    query: WindowQuery,
    response: ProviderDetail,
  },
  ({ actor, params, query }) => getProvider(params.id, query.window, actor),
);

export const PATCH = route(
  {
    method: "PATCH",
    path: "/api/marketplace/traders/{id}",
    summary: "Change words, visibility and fees of an own profile; new fees bind new followers only",
    tag: "Copy trading",
    auth: "user",
    feature: "copyTrading",
    limit: "write",
    params: ProviderParams,
    body: EditProviderInput,
    response: OwnProviderDto,
  },
  ({ actor, params, body }) => editProvider({ actor, providerId: params.id, input: body }),
);
