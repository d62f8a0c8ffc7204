import { route } from "@/lib/http";
import { getEquity } from "@/lib/providers/data/get-equity";
import { EquityQuery, ProviderEquity } from "@/lib/providers/record-schema";
import { ProviderParams } from "@/lib/providers/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/traders/{id}/equity",
    summary: "Daily equity marks of a provider's record, growth, drawdown and flows",
    tag: "Copy trading",
    auth: "public",
    feature: "copyTrading",
    limit: "read",
    params: ProviderParams,
    query: EquityQuery,
    response: ProviderEquity,
  },
  ({ actor, params, query }) => getEquity(params.id, query, actor),
);
