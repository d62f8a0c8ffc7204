import { route } from "@/lib/http";
import { approveVersion } from "@/lib/indicators/mutations/approve-version";
import { ApproveInput, IndicatorParams, ReviewResult } from "@/lib/indicators/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/approve",
    summary: "Approve a version that waits for a review",
    tag: "Indicators",
    auth: "curator",
    limit: "admin",
    params: IndicatorParams,
    body: ApproveInput,
    response: ReviewResult,
  },
  ({ params, body, actor }) => approveVersion({ actor, ref: params.id, input: body }),
);
