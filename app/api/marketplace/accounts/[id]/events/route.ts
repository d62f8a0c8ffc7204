import { route } from "@/lib/http";
import { PageQuery } from "@/lib/paging";
import { AccountParams } from "@/lib/trading/account-schema";
import { listEvents } from "@/lib/trading/data/list-events";
import { AccountEventPage } from "@/lib/trading/event-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/accounts/{id}/events",
    summary: "The chained events of a trading account, the newest first",
    tag: "Copy trading",
    auth: "user",
    limit: "read",
    params: AccountParams,
    query: PageQuery,
    response: AccountEventPage,
  },
  ({ actor, params, query }) => listEvents(params.id, query, actor),
);
