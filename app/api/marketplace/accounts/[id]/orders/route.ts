import { route } from "@/lib/http";
import { PageQuery } from "@/lib/paging";
import { AccountParams } from "@/lib/trading/account-schema";
import { listOrders } from "@/lib/trading/data/read-orders";
import { placeOrder } from "@/lib/trading/mutations/place-order";
import { OrderDto, OrderPage, PlaceOrderInput } from "@/lib/trading/order-schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/accounts/{id}/orders",
    summary: "Send an order of a paper account to the simulated venue, once for each clientOrderId",
    tag: "Copy trading",
    auth: "user",
    scope: "trade",
    feature: "copyTrading",
    limit: "write",
    params: AccountParams,
    body: PlaceOrderInput,
    response: OrderDto,
    status: 201,
  },
  ({ actor, params, body }) => placeOrder({ actor, accountId: params.id, input: body, now: new Date() }),
);

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/accounts/{id}/orders",
    summary: "The orders of a trading account, the newest first",
    tag: "Copy trading",
    auth: "user",
    limit: "read",
    params: AccountParams,
    query: PageQuery,
    response: OrderPage,
  },
  ({ actor, params, query }) => listOrders(params.id, query, actor),
);
