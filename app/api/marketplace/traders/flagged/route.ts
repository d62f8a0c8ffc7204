import { route } from "@/lib/http";
import { listFlagged } from "@/lib/verification/data/list-flagged";
import { FlaggedPage, FlaggedQuery } from "@/lib/verification/flag-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/traders/flagged",
    summary: "Flags of all providers: those that wait oldest first, the others newest first",
    tag: "Copy trading",
    auth: "curator",
    feature: "copyTrading",
    limit: "admin",
    query: FlaggedQuery,
    response: FlaggedPage,
  },
  ({ actor, query }) => listFlagged(actor, query),
);
