import { route } from "@/lib/http";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { changeVersion } from "@/lib/indicators/mutations/change-version";
import { ReviewResult } from "@/lib/indicators/review-schema";
import { ExplainedVersionActInput } from "@/lib/indicators/version-schema";

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
