import { route } from "@/lib/http";
import { listIndicators } from "@/lib/indicators/data/list-indicators";
import { MarketplacePage, MarketplaceQuery } from "@/lib/indicators/marketplace-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/marketplace",
    summary: "Browse the listed indicators",
    tag: "Indicators",
    auth: "public",
    feature: "indicators",
    limit: "read",
    query: MarketplaceQuery,
    response: MarketplacePage,
  },
  ({ actor, query }) => listIndicators(query, actor),
);
