import Link from "next/link";
import { OrderTicket } from "@/components/accounts/order-ticket";
import { OrdersTable } from "@/components/accounts/orders-table";
import { PaperDeposit } from "@/components/accounts/paper-deposit";
import { listAddress } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import type { UserActor } from "@/lib/actor";
import { currentSymbols } from "@/lib/market-data/data/read-market";
import type { AccountDto } from "@/lib/trading/account-schema";
import { listOrders } from "@/lib/trading/data/read-orders";
import { PAPER_COSTS } from "@/lib/trading/paper-venue";

export interface PaperOrdersProps {
  actor: UserActor;
  account: AccountDto;
  /** Of the page of orders. */
  cursor: string | undefined;
}

const { spreadBps, takerFeeBps, makerFeeBps, participation } = PAPER_COSTS;

/** The ticket of a paper account and what became of its orders. */
export async function PaperOrders({ actor, account, cursor }: PaperOrdersProps) {
  const { id, currency, state } = account;
  const here = `/desk/accounts/${id}`;
  const [orders, symbols] = await Promise.all([
    orFirstPage(() => listOrders(id, { limit: 25, cursor }, actor), here),
    currentSymbols(currency, Date.now()),
  ]);
  return (
    <>
      {state !== "closed" && (
        <Panel
          title="Order ticket"
          note="simulated: no market sees it"
          actions={<PaperDeposit accountId={id} currency={currency} />}
        >
          {symbols.length === 0 ? (
            <EmptyState title="Nothing to trade now">
              No market in {currency} has current candles here. They come from an exchange that the operator
              names, or from <Link href="/docs/api">an import</Link>.
            </EmptyState>
          ) : (
            <div className="flex flex-col gap-4">
              <OrderTicket accountId={id} currency={currency} symbols={symbols} />
              <p className="max-w-prose text-xs text-ink-2">
                An order is filled by the candles that begin after it: at the open, half of a spread of{" "}
                {spreadBps} bp and a slippage that grows with its size worse. Fee {takerFeeBps} bp,{" "}
                {makerFeeBps} bp for a limit that waits. It takes at most {participation * 100} % of a
                candle’s volume; the rest waits for the next.
              </p>
            </div>
          )}
        </Panel>
      )}
      {orders.items.length > 0 && (
        <Panel title="Orders" note="newest first" flush>
          <OrdersTable accountId={id} orders={orders.items} />
          <div className="border-t border-line px-4 pb-3">
            <Pagination
              shown={orders.items.length}
              total={orders.total}
              noun="orders"
              nextHref={orders.nextCursor && listAddress(here, { orders: orders.nextCursor })}
              firstHref={cursor === undefined ? null : here}
            />
          </div>
        </Panel>
      )}
    </>
  );
}
