import { route } from "@/lib/http";
import { listTrades } from "@/lib/providers/data/list-trades";
import { ProviderTradePage, TradesQuery } from "@/lib/providers/record-schema";
import { ProviderParams } from "@/lib/providers/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/traders/{id}/trades",
    summary: "Closed trades or fills of a provider, the newest first; the last day's are not public yet",
    tag: "Copy trading",
    auth: "public",
    feature: "copyTrading",
    limit: "read",
    params: ProviderParams,
    query: TradesQuery,
    response: ProviderTradePage,
  },
  ({ actor, params, query }) => listTrades(params.id, query, actor),
);
