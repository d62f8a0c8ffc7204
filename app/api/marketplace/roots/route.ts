import { route } from "@/lib/http";
import { PageQuery } from "@/lib/paging";
import { listRoots } from "@/lib/trading/data/list-roots";
import { AnchorRootPage } from "@/lib/trading/proof-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/roots",
    summary: "The daily Merkle roots over all trading records, the newest first",
    tag: "Copy trading",
    auth: "public",
    limit: "read",
    query: PageQuery,
    response: AnchorRootPage,
  },
  ({ query }) => listRoots(query),
);
