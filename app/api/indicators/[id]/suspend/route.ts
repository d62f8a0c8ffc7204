import { route } from "@/lib/http";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { changeVersion } from "@/lib/indicators/mutations/change-version";
import { ReviewResult } from "@/lib/indicators/review-schema";
import { ExplainedVersionActInput } from "@/lib/indicators/version-schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/suspend",
    summary: "Suspend a version: it runs for nobody",
    tag: "Indicators",
    auth: "curator",
    limit: "admin",
    params: IndicatorParams,
    body: ExplainedVersionActInput,
    response: ReviewResult,
  },
  ({ params, body, actor }) => changeVersion({ actor, ref: params.id, act: "suspend", input: body }),
);
