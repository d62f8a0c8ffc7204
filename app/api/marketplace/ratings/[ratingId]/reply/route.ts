import { route } from "@/lib/http";
import { replyToReview } from "@/lib/reviews/mutations/reply-to-review";
import { RatingParams, ReplyInput, ReviewDto } from "@/lib/reviews/schema";

const declaration = {
  path: "/api/marketplace/ratings/{ratingId}/reply",
  tag: "Copy trading",
  auth: "user",
  feature: "copyTrading",
  limit: "write",
  params: RatingParams,
  response: ReviewDto,
} as const;

export const POST = route(
  { ...declaration, method: "POST", summary: "Reply to a review of one's own record", body: ReplyInput },
  ({ params, body, actor }) => replyToReview({ actor, reviewId: params.ratingId, reply: body.reply }),
);

export const DELETE = route(
  { ...declaration, method: "DELETE", summary: "Take back one's reply to a review" },
  ({ params, actor }) => replyToReview({ actor, reviewId: params.ratingId, reply: null }),
);
