import { route } from "@/lib/http";
import { AccountParams } from "@/lib/trading/account-schema";
import { proveOwnEvent } from "@/lib/trading/data/prove-event";
import { EventProofDto, ProofQuery } from "@/lib/trading/proof-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/accounts/{id}/proof",
    summary: "The proof of an event of one's own account: chain, inclusion and consistency",
    tag: "Copy trading",
    auth: "user",
    limit: "read",
    params: AccountParams,
    query: ProofQuery,
    response: EventProofDto,
  },
  ({ actor, params, query }) => proveOwnEvent(actor, params.id, BigInt(query.seq)),
);
