import { route } from "@/lib/http";
import { changeVersion } from "@/lib/indicators/mutations/change-version";
import { IndicatorParams, ReviewResult, VersionActInput } from "@/lib/indicators/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/yank",
    summary: "Withdraw a version: it runs on where it is pinned",
    tag: "Indicators",
    auth: "user",
    limit: "write",
    params: IndicatorParams,
    body: VersionActInput,
    response: ReviewResult,
  },
  ({ params, body, actor }) => changeVersion({ actor, ref: params.id, act: "yank", input: body }),
);
