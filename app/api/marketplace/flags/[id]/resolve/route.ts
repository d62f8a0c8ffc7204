import { route } from "@/lib/http";
import { FlagDto, FlagParams, ResolveFlagInput } from "@/lib/verification/flag-schema";
import { resolveFlag } from "@/lib/verification/mutations/resolve-flag";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/flags/{id}/resolve",
    summary: "Uphold a flag or dismiss it, with notes",
    tag: "Copy trading",
    auth: "curator",
    feature: "copyTrading",
    limit: "admin",
    params: FlagParams,
    body: ResolveFlagInput,
    response: FlagDto,
  },
  ({ actor, params, body }) => resolveFlag({ actor, flagId: params.id, input: body }),
);
