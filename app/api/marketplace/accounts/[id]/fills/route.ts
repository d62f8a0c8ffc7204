import { route } from "@/lib/http";
import { AccountParams } from "@/lib/trading/account-schema";
import { FeedAnswer, FeedInput } from "@/lib/trading/event-schema";
import { feedEvents } from "@/lib/trading/mutations/feed-events";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/accounts/{id}/fills",
    summary: "Feed fills and cash flows; each external id counts once",
    tag: "Copy trading",
    auth: "user",
    scope: "trade",
    feature: "copyTrading",
    limit: "write",
    params: AccountParams,
    body: FeedInput,
    response: FeedAnswer,
  },
  ({ actor, params, body }) => feedEvents({ actor, accountId: params.id, input: body }),
);
