import { route } from "@/lib/http";
import { PageQuery } from "@/lib/paging";
import { ProviderParams } from "@/lib/providers/schema";
import { verificationHistory } from "@/lib/verification/data/get-last-run";
import { VerificationHistory } from "@/lib/verification/run-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/traders/{id}/verification",
    summary: "The last verification run of a provider with its evidence, and the runs before",
    tag: "Copy trading",
    auth: "public",
    feature: "copyTrading",
    limit: "read",
    params: ProviderParams,
    query: PageQuery,
    response: VerificationHistory,
  },
  ({ actor, params, query }) => verificationHistory(params.id, query, actor),
);
