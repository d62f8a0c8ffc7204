import { route } from "@/lib/http";
import { reportReview } from "@/lib/reviews/mutations/report-review";
import { RatingParams, Reported, ReportInput } from "@/lib/reviews/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/ratings/{ratingId}/report",
    summary: "Report a review to the curators, once",
    tag: "Copy trading",
    auth: "user",
    feature: "copyTrading",
    limit: "write",
    params: RatingParams,
    body: ReportInput,
    response: Reported,
    status: 201,
  },
  ({ params, body, actor }) => reportReview({ actor, reviewId: params.ratingId, reason: body.reason }),
);
