import { route } from "@/lib/http";
import { AppealInput, FlagDto, FlagParams } from "@/lib/verification/flag-schema";
import { appealFlag } from "@/lib/verification/mutations/appeal-flag";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/flags/{id}/appeal",
    summary: "Appeal against an open flag of one's own record, once",
    tag: "Copy trading",
    auth: "user",
    feature: "copyTrading",
    limit: "write",
    params: FlagParams,
    body: AppealInput,
    response: FlagDto,
  },
  ({ actor, params, body }) => appealFlag({ actor, flagId: params.id, input: body }),
);
