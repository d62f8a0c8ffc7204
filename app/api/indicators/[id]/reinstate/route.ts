import { route } from "@/lib/http";
import { changeVersion } from "@/lib/indicators/mutations/change-version";
import { ExplainedVersionActInput, IndicatorParams, ReviewResult } from "@/lib/indicators/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/reinstate",
    summary: "Reinstate a suspended or withdrawn version",
    tag: "Indicators",
    auth: "curator",
    limit: "admin",
    params: IndicatorParams,
    body: ExplainedVersionActInput,
    response: ReviewResult,
  },
  ({ params, body, actor }) => changeVersion({ actor, ref: params.id, act: "reinstate", input: body }),
);
