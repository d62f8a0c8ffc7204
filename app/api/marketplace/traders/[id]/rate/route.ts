import { route } from "@/lib/http";
import { ProviderParams } from "@/lib/providers/schema";
import { rateProvider } from "@/lib/reviews/mutations/rate-provider";
import { RateInput, ReviewDto } from "@/lib/reviews/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/traders/{id}/rate",
    summary: "Review a provider one has followed, or change the review",
    tag: "Copy trading",
    auth: "user",
    feature: "copyTrading",
    limit: "write",
    params: ProviderParams,
    body: RateInput,
    response: ReviewDto,
  },
  ({ params, body, actor }) => rateProvider({ actor, providerId: params.id, input: body }),
);
