import { route } from "@/lib/http";
import { rejectVersion } from "@/lib/indicators/mutations/reject-version";
import { IndicatorParams, RejectInput, ReviewResult } from "@/lib/indicators/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/reject",
    summary: "Reject a version that waits for a review",
    tag: "Indicators",
    auth: "curator",
    limit: "admin",
    params: IndicatorParams,
    body: RejectInput,
    response: ReviewResult,
  },
  ({ params, body, actor }) => rejectVersion({ actor, ref: params.id, input: body }),
);
