import { route } from "@/lib/http";
import { ProviderParams } from "@/lib/providers/schema";
import { listProviderFlags } from "@/lib/verification/data/list-provider-flags";
import { FlagPage, ProviderFlagsQuery } from "@/lib/verification/flag-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/traders/{id}/flags",
    summary: "Public flags of a provider with their evidence, in force and cleared, newest first",
    tag: "Copy trading",
    auth: "public",
    feature: "copyTrading",
    limit: "read",
    params: ProviderParams,
    query: ProviderFlagsQuery,
    response: FlagPage,
  },
  ({ actor, params, query }) => listProviderFlags(params.id, query, actor),
);
