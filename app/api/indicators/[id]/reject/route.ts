import { route } from "@/lib/http";
import { changeVersion } from "@/lib/indicators/mutations/change-version";
import { ExplainedVersionActInput, IndicatorParams, ReviewResult } from "@/lib/indicators/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/reject",
    summary: "Reject a version that waits for a review",
    tag: "Indicators",
    auth: "curator",
    limit: "admin",
    params: IndicatorParams,
    body: ExplainedVersionActInput,
    response: ReviewResult,
  },
  ({ params, body, actor }) => changeVersion({ actor, ref: params.id, act: "reject", input: body }),
);
