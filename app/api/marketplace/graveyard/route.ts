import { route } from "@/lib/http";
import { listGraveyard } from "@/lib/providers/data/list-graveyard";
import { GraveyardPage, GraveyardQuery } from "@/lib/providers/graveyard-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/graveyard",
    summary: "Records that were listed and have ended, with their last measures and why",
    tag: "Copy trading",
    auth: "public",
    feature: "copyTrading",
    limit: "read",
    query: GraveyardQuery,
    response: GraveyardPage,
  },
  ({ query }) => listGraveyard(query),
);
