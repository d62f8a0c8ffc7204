import { Decimal } from "@/lib/decimal";
import type { VenueFill } from "@/lib/trading/venue";

/** What changes of an order while it lives, decimals as text. */
export interface OrderProgress {
  state: "open" | "partial" | "filled" | "cancelled" | "rejected";
  qty: string;
  filledQty: string;
  /** Null before the first fill. */
  avgPrice: string | null;
}

/** Whether fills and cancels still reach it. */
export function isWorking({ state }: Pick<OrderProgress, "state">): boolean {
  return state === "open" || state === "partial";
}

/** @throws RangeError for an ended order, or more than is left. */
export function filledOrder<Order extends OrderProgress>(
  order: Order,
  { qty, price }: Pick<VenueFill, "qty" | "price">,
): Order {
  if (!isWorking(order)) throw new RangeError(`a ${order.state} order takes no fills`);
  const filled = new Decimal(order.filledQty).plus(qty);
  if (filled.gt(order.qty)) throw new RangeError("a fill of more than is left");
  const worth = new Decimal(order.avgPrice ?? 0).times(order.filledQty).plus(new Decimal(price).times(qty));
  return {
    ...order,
    filledQty: filled.toFixed(),
    avgPrice: worth.div(filled).toDecimalPlaces(12).toFixed(),
    state: filled.eq(order.qty) ? "filled" : "partial",
  };
}

/** What of the order is left to fill. */
export function remainingQty({ qty, filledQty }: OrderProgress): string {
  return new Decimal(qty).minus(filledQty).toFixed();
}
