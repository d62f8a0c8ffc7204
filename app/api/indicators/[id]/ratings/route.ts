import { route } from "@/lib/http";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { listReviews } from "@/lib/reviews/data/list-reviews";
import { RatingsPage, RatingsQuery } from "@/lib/reviews/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/{id}/ratings",
    summary: "Reviews of an indicator, newest first, and what they add up to",
    tag: "Indicators",
    auth: "public",
    feature: "indicators",
    limit: "read",
    params: IndicatorParams,
    query: RatingsQuery,
    response: RatingsPage,
  },
  ({ params, query, actor }) => listReviews(params.id, actor, query),
);
