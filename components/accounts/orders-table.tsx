import { ORDER_REASON_WORDS, ORDER_STATE_WORDS } from "@/components/accounts/order-words";
import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { OrderDto } from "@/lib/trading/order-schema";

/** Columns that a phone has no room for. */
const WIDE = "hidden md:table-cell";

/** Orders of a paper account; working ones can be cancelled. */
export function OrdersTable({ accountId, orders }: { accountId: string; orders: readonly OrderDto[] }) {
  return (
    <Table caption="Orders of the account, newest first">
      <thead>
        <tr>
          <Th>Order</Th>
          <Th numeric>Filled</Th>
          <Th numeric className={WIDE}>
            Limit
          </Th>
          <Th numeric className={WIDE}>
            Average price
          </Th>
          <Th className={WIDE}>Sent</Th>
          <Th>State</Th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <OrderRow key={order.id} accountId={accountId} order={order} />
        ))}
      </tbody>
    </Table>
  );
}

function OrderRow({ accountId, order }: { accountId: string; order: OrderDto }) {
  const { id, side, symbol, type, qty, filledQty, limitPrice, avgPrice, createdAt, state, reason } = order;
  const isWorking = state === "open" || state === "partial";
  return (
    <Tr>
      <Td className="min-w-32">
        <span className={side === "buy" ? "text-up" : "text-down"}>
          {side === "buy" ? "▲ buy" : "▼ sell"}
        </span>{" "}
        {symbol}
        <span className="block text-xs text-ink-2">
          {type}
          <span className="figure md:hidden">{limitPrice === null ? "" : ` at ${limitPrice}`}</span>
        </span>
      </Td>
      <Td numeric>
        {filledQty} of {qty}
      </Td>
      <Td numeric className={WIDE}>
        {limitPrice ?? ""}
      </Td>
      <Td numeric className={WIDE}>
        {avgPrice ?? ""}
      </Td>
      <Td className={WIDE}>
        <Moment at={createdAt} />
      </Td>
      <Td>
        <span className="flex flex-wrap items-center gap-2">
          <Badge>{ORDER_STATE_WORDS[state]}</Badge>
          {isWorking && (
            <ActionButton
              label="Cancel"
              about={`the order to ${side} ${qty} ${symbol}`}
              variant="ghost"
              request={{ path: `/api/marketplace/accounts/${accountId}/orders/${id}`, method: "DELETE" }}
              done="The order is cancelled."
            />
          )}
        </span>
        {reason !== null && <span className="block text-xs text-ink-2">{ORDER_REASON_WORDS[reason]}</span>}
      </Td>
    </Tr>
  );
}
