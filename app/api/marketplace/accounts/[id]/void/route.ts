import { route } from "@/lib/http";
import { AccountParams } from "@/lib/trading/account-schema";
import { FeedAnswer, VoidInput } from "@/lib/trading/event-schema";
import { voidEvent } from "@/lib/trading/mutations/feed-events";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/accounts/{id}/void",
    summary: "Take back an event of a trading account; both stay readable",
    tag: "Copy trading",
    auth: "user",
    scope: "trade",
    limit: "write",
    params: AccountParams,
    body: VoidInput,
    response: FeedAnswer,
  },
  ({ actor, params, body }) => voidEvent({ actor, accountId: params.id, input: body }),
);
