import { route } from "@/lib/http";
import { listProviders } from "@/lib/providers/data/list-providers";
import { ProviderListQuery, ProviderPage } from "@/lib/providers/list-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/traders",
    summary: "Browse the listed signal providers",
    tag: "Copy trading",
    auth: "public",
    feature: "copyTrading",
    limit: "read",
    query: ProviderListQuery,
    response: ProviderPage,
  },
  ({ query }) => listProviders(query),
);
