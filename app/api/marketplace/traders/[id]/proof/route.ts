import { route } from "@/lib/http";
import { proveTrade } from "@/lib/providers/data/prove-trade";
import { ProviderParams } from "@/lib/providers/schema";
import { EventProofDto, ProofQuery } from "@/lib/trading/proof-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/traders/{id}/proof",
    summary: "The proof of an event of a provider's record: chain, inclusion and consistency",
    tag: "Copy trading",
    auth: "public",
    feature: "copyTrading",
    limit: "read",
    params: ProviderParams,
    query: ProofQuery,
    response: EventProofDto,
  },
  ({ actor, params, query }) => proveTrade(params.id, query.seq, actor),
);
