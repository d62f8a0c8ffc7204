import type { UserActor } from "@/lib/actor";
import { page, readUuidCursor } from "@/lib/cursor";
import { db, type Tx } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { COUNT_MAX, type PageQuery, totalOf } from "@/lib/paging";
import { findOwnAccount } from "@/lib/trading/data/find-account";
import type { OrderDto, OrderPage, OrderReason } from "@/lib/trading/order-schema";

/** An order as it is stored, decimals as text. */
export interface OrderRow {
  id: string;
  clientOrderId: string;
  symbol: string;
  side: "buy" | "sell";
  type: "market" | "limit";
  qty: string;
  limitPrice: string | null;
  state: OrderDto["state"];
  filledQty: string;
  avgPrice: string | null;
  reason: OrderReason | null;
  createdAt: Date;
  endedAt: Date | null;
  workedTo: Date;
}

const ORDERS = Prisma.sql`
  SELECT o.id::text AS id, o.client_order_id AS "clientOrderId", i.code AS symbol, o.side::text AS side, o.type::text AS type,
         o.qty::text AS qty, o.limit_price::text AS "limitPrice", o.state::text AS state, o.filled_qty::text AS "filledQty",
         o.avg_price::text AS "avgPrice", o.reason, o.created_at AS "createdAt", o.ended_at AS "endedAt",
         o.worked_to AS "workedTo"
    FROM trade_order o JOIN instrument i ON i.id = o.instrument_id`;

/** Orders of an account that may still fill, the oldest first. */
export async function readWorkingOrders(accountId: string, tx: Tx = db()): Promise<OrderRow[]> {
  return await tx.$queryRaw<OrderRow[]>`
    ${ORDERS} WHERE o.account_id = ${accountId}::uuid AND o.state IN ('open', 'partial') ORDER BY o.id`;
}

/** An order of an account by its own or the client's id; null without one. */
export async function findOrder(
  tx: Tx,
  accountId: string,
  by: { id: string } | { clientOrderId: string },
): Promise<OrderRow | null> {
  const which =
    "id" in by ? Prisma.sql`o.id = ${by.id}::uuid` : Prisma.sql`o.client_order_id = ${by.clientOrderId}`;
  const rows = await tx.$queryRaw<OrderRow[]>`${ORDERS} WHERE o.account_id = ${accountId}::uuid AND ${which}`;
  return rows[0] ?? null;
}

/** Orders of an own account, the newest first. @throws AppError NOT_FOUND, VALIDATION on `cursor`. */
export async function listOrders(accountId: string, query: PageQuery, actor: UserActor): Promise<OrderPage> {
  await findOwnAccount(actor, accountId);
  const before = readUuidCursor(query.cursor);
  const behind = before === undefined ? Prisma.empty : Prisma.sql`AND o.id < ${before}::uuid`;
  const rows = await db().$queryRaw<OrderRow[]>`
    ${ORDERS} WHERE o.account_id = ${accountId}::uuid ${behind} ORDER BY o.id DESC LIMIT ${query.limit + 1}`;
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => ({ id }));
  const total =
    before === undefined
      ? totalOf(await db().order.count({ where: { accountId }, take: COUNT_MAX + 1 }))
      : {};
  return { items: items.map(orderDto), nextCursor, ...total };
}

/** Ids of accounts with working orders, behind `after`. */
export async function accountsWithOrders(after: string | null, limit: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT account_id::text AS id FROM trade_order
     WHERE state IN ('open', 'partial') AND (${after}::uuid IS NULL OR account_id > ${after}::uuid)
     ORDER BY 1 LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

export function orderDto({ workedTo: _, createdAt, endedAt, ...order }: OrderRow): OrderDto {
  return {
    ...order,
    simulated: true,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
