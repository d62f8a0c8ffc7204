import { route } from "@/lib/http";
import { ProviderParams } from "@/lib/providers/schema";
import { listProviderReviews } from "@/lib/reviews/data/list-provider-reviews";
import { RatingsPage, RatingsQuery } from "@/lib/reviews/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/traders/{id}/ratings",
    summary: "Reviews of a provider, newest first, and what they add up to",
    tag: "Copy trading",
    auth: "public",
    feature: "copyTrading",
    limit: "read",
    params: ProviderParams,
    query: RatingsQuery,
    response: RatingsPage,
  },
  ({ params, query, actor }) => listProviderReviews(params.id, actor, query),
);
