import { route } from "@/lib/http";
import { cancelOrder } from "@/lib/trading/mutations/cancel-order";
import { OrderDto, OrderParams } from "@/lib/trading/order-schema";

export const DELETE = route(
  {
    method: "DELETE",
    path: "/api/marketplace/accounts/{id}/orders/{orderId}",
    summary: "Cancel a working order of a paper account; what is filled stays",
    tag: "Copy trading",
    auth: "user",
    scope: "trade",
    limit: "write",
    params: OrderParams,
    response: OrderDto,
  },
  ({ actor, params }) =>
    cancelOrder({ actor, accountId: params.id, orderId: params.orderId, now: new Date() }),
);
