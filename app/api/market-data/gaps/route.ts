import { route } from "@/lib/http";
import { listGaps } from "@/lib/market-data/data/list-gaps";
import { GapsAnswer, GapsQuery } from "@/lib/market-data/gap-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/market-data/gaps",
    summary: "Where candles of an instrument are missing",
    tag: "Market data",
    auth: "public",
    limit: "read",
    query: GapsQuery,
    response: GapsAnswer,
  },
  ({ query }) => listGaps(query),
);
