import { route } from "@/lib/http";
import { getProvider } from "@/lib/providers/data/get-provider";
import { ProviderDetail, WindowQuery } from "@/lib/providers/performance-schema";
import { ProviderParams } from "@/lib/providers/schema";

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
