import type { SystemActor } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import type { FillFact } from "@/lib/trading/account-event";
import { accountsWithOrders, type OrderRow, readWorkingOrders } from "@/lib/trading/data/read-orders";
import { type Appended, appendEvents } from "@/lib/trading/mutations/append-events";
import { lockAccount } from "@/lib/trading/mutations/lock-account";
import { filledOrder, isWorking, remainingQty } from "@/lib/trading/order-state";
import { announceAppended } from "@/lib/trading/service/announce-appended";
import { paperVenue } from "@/lib/trading/service/paper-venue-on-candles";
import type { VenueFill, VenueNews } from "@/lib/trading/venue";

export interface WorkedOrders {
  accounts: number;
  fills: number;
  /** The last account that was looked at; null when there was none. */
  last: string | null;
}

/** Works the orders of up to `limit` paper accounts behind `after` against what the venue has to tell. */
export async function workOrders(
  actor: SystemActor,
  { after, limit, now }: { after: string | null; limit: number; now: Date },
): Promise<WorkedOrders> {
  const ids = await accountsWithOrders(after, limit);
  let fills = 0;
  for (const id of ids) fills += await workAccount(actor, id, now);
  return { accounts: ids.length, fills, last: ids.at(-1) ?? null };
}

/** Appends the fills of an account's orders and moves the orders on, all in one. @returns how many fills there were. */
export async function workAccount(actor: SystemActor, accountId: string, now: Date): Promise<number> {
  const news = await newsOf(await readWorkingOrders(accountId), now.getTime());
  const worked = await inTransaction(async (tx) => {
    const { currency } = await lockAccount(tx, actor, accountId);
    const fills: FillFact[] = [];
    for (const order of await readWorkingOrders(accountId, tx)) {
      const told = news.get(order.symbol);
      if (told !== undefined) fills.push(...(await workOrder(tx, order, { news: told, currency, now })));
    }
    if (fills.length === 0) return null;
    fills.sort((a, b) => a.executedAtMs - b.executedAtMs);
    const appended = await appendEvents(tx, actor, { accountId, events: fills, receivedAtMs: now.getTime() });
    return { appended, count: fills.length };
  });
  if (worked === null) return 0;
  await announceAppended(accountId, worked.appended satisfies Appended);
  return worked.count;
}

/** By symbol. An order that is placed meanwhile waits for the next run. */
async function newsOf(orders: readonly OrderRow[], nowMs: number): Promise<Map<string, VenueNews>> {
  const since = new Map<string, number>();
  for (const { symbol, workedTo } of orders)
    since.set(symbol, Math.min(since.get(symbol) ?? Number.POSITIVE_INFINITY, workedTo.getTime()));
  const news = new Map<string, VenueNews>();
  for (const [symbol, sinceMs] of since) news.set(symbol, await paperVenue.news(symbol, { sinceMs, nowMs }));
  return news;
}

async function workOrder(
  tx: Tx,
  order: OrderRow,
  { news, currency, now }: { news: VenueNews; currency: string; now: Date },
): Promise<FillFact[]> {
  const { fills, workedToMs } = news({
    id: order.id,
    side: order.side,
    remaining: remainingQty(order),
    limitPrice: order.limitPrice,
    workedToMs: order.workedTo.getTime(),
  });
  if (workedToMs === order.workedTo.getTime()) return [];
  const { state, filledQty, avgPrice } = fills.reduce<OrderRow>(filledOrder, order);
  const endedAt = isWorking({ state }) ? null : now;
  await tx.order.update({
    where: { id: order.id },
    data: { state, filledQty, avgPrice, endedAt, workedTo: new Date(workedToMs) },
  });
  return fills.map((fill) => factOf(order, fill, currency));
}

function factOf({ symbol, side }: OrderRow, fill: VenueFill, currency: string): FillFact {
  const { id, qty, price, fee, executedAtMs } = fill;
  return {
    kind: "fill",
    externalId: `order:${id}`,
    symbol,
    side,
    qty,
    price,
    fee: { amount: fee, currency },
    executedAtMs,
  };
}
