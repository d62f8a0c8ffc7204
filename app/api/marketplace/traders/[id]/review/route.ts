import { route } from "@/lib/http";
import { providerReview } from "@/lib/providers/data/provider-reviews";
import { ProviderReview } from "@/lib/providers/review-schema";
import { ProviderParams } from "@/lib/providers/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/traders/{id}/review",
    summary: "A provider with everything a curator needs to decide",
    tag: "Copy trading",
    auth: "curator",
    feature: "copyTrading",
    limit: "admin",
    params: ProviderParams,
    response: ProviderReview,
  },
  ({ actor, params }) => providerReview(actor, params.id),
);
