import { route } from "@/lib/http";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { rateIndicator } from "@/lib/reviews/mutations/rate-indicator";
import { RateInput, ReviewDto } from "@/lib/reviews/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/rate",
    summary: "Review an indicator one has used, or change the review",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "write",
    params: IndicatorParams,
    body: RateInput,
    response: ReviewDto,
  },
  ({ params, body, actor }) => rateIndicator({ actor, ref: params.id, input: body }),
);
