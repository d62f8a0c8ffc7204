import type { UserActor } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { findOrder, orderDto } from "@/lib/trading/data/read-orders";
import { lockAccount } from "@/lib/trading/mutations/lock-account";
import type { OrderDto } from "@/lib/trading/order-schema";
import { isWorking } from "@/lib/trading/order-state";

export interface CancelOrderCall {
  actor: UserActor;
  accountId: string;
  orderId: string;
  now: Date;
}

/**
 * Takes a working order back; what is filled stays. Twice is once.
 * @throws AppError NOT_FOUND, CONFLICT for an order that ended otherwise.
 */
export async function cancelOrder({ actor, accountId, orderId, now }: CancelOrderCall): Promise<OrderDto> {
  return await inTransaction(async (tx) => {
    await lockAccount(tx, actor, accountId);
    const order = await findOrder(tx, accountId, { id: orderId });
    if (order === null) throw notFound("The order");
    if (order.state === "cancelled") return orderDto(order);
    if (!isWorking(order))
      throw new AppError("CONFLICT", `The order is ${order.state}: there is nothing to cancel.`);
    await tx.order.update({ where: { id: orderId }, data: { state: "cancelled", endedAt: now } });
    return orderDto({ ...order, state: "cancelled", endedAt: now });
  });
}

/** Takes back every working order of an account that is being closed, under its lock. */
export async function cancelOrdersOfClosing(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.order.updateMany({
    where: { accountId, state: { in: ["open", "partial"] } },
    data: { state: "cancelled", reason: "account_closed", endedAt: now },
  });
}
