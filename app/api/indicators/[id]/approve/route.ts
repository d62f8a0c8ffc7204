import { route } from "@/lib/http";
import { changeVersion } from "@/lib/indicators/mutations/change-version";
import { IndicatorParams, ReviewResult, VersionActInput } from "@/lib/indicators/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/approve",
    summary: "Approve a version that waits for a review",
    tag: "Indicators",
    auth: "curator",
    limit: "admin",
    params: IndicatorParams,
    body: VersionActInput,
    response: ReviewResult,
  },
  ({ params, body, actor }) => changeVersion({ actor, ref: params.id, act: "approve", input: body }),
);
