import type { UserActor } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { Decimal } from "@/lib/decimal";
import { AppError } from "@/lib/errors";
import { nameInstruments } from "@/lib/market-data/mutations/name-instruments";
import { findOwnAccount } from "@/lib/trading/data/find-account";
import { readHoldings } from "@/lib/trading/data/read-holdings";
import { findOrder, type OrderRow, orderDto } from "@/lib/trading/data/read-orders";
import { type LockedAccount, lockAccount } from "@/lib/trading/mutations/lock-account";
import type { OrderDto, PlaceOrderInput } from "@/lib/trading/order-schema";
import { refuseOrder } from "@/lib/trading/plan-order";
import { paperVenue } from "@/lib/trading/service/paper-venue-on-candles";
import type { Market } from "@/lib/trading/venue";
import { uuidv7 } from "@/lib/uuid";

/** Working orders of one account. */
const WORKING_MAX = 100;

export interface PlaceOrderCall {
  actor: UserActor;
  accountId: string;
  input: PlaceOrderInput;
  now: Date;
}

interface MarketsSeen {
  market: Market | null;
  /** Last prices of what the account holds. */
  prices: ReadonlyMap<string, number>;
}

/**
 * Sends an order to the simulated venue, once for each client id. It waits for the next candle; what cannot be taken is
 * answered as rejected, with the reason.
 * @throws AppError NOT_FOUND, CONFLICT for another order of a known client id, UNPROCESSABLE for an account that is closed
 *   or no paper account, and above 100 working orders.
 */
export async function placeOrder(call: PlaceOrderCall): Promise<OrderDto> {
  const { actor, accountId, input } = call;
  await findOwnAccount(actor, accountId);
  const seen = await lookAtMarkets(accountId, input.symbol, call.now.getTime());
  return await inTransaction(async (tx) => {
    const account = await lockAccount(tx, actor, accountId);
    if (account.kind !== "paper")
      throw new AppError(
        "UNPROCESSABLE",
        "Orders are for paper accounts. Trade elsewhere and import the fills.",
      );
    const before = await findOrder(tx, accountId, { clientOrderId: input.clientOrderId });
    if (before !== null) return orderDto(sameOrder(before, input));
    if (account.state === "closed") throw new AppError("UNPROCESSABLE", "A closed account takes no orders.");
    return orderDto(await insertOrder(tx, account, call, seen));
  });
}

/** Prices are asked for before the account is locked. */
async function lookAtMarkets(accountId: string, symbol: string, nowMs: number): Promise<MarketsSeen> {
  const { positions, working } = await readHoldings(accountId);
  const others = new Set([...positions, ...working].map((one) => one.symbol));
  const prices = new Map<string, number>();
  for (const other of others) {
    const found = await paperVenue.market(other, nowMs);
    if (found !== null) prices.set(other, found.price);
  }
  return { market: await paperVenue.market(symbol, nowMs), prices };
}

function sameOrder(before: OrderRow, input: PlaceOrderInput): OrderRow {
  const isSame =
    before.symbol === input.symbol &&
    before.side === input.side &&
    before.type === input.type &&
    new Decimal(before.qty).eq(input.qty) &&
    (before.limitPrice === null || input.limitPrice === null
      ? before.limitPrice === input.limitPrice
      : new Decimal(before.limitPrice).eq(input.limitPrice));
  if (isSame) return before;
  throw new AppError("CONFLICT", `The account has another order "${input.clientOrderId}". Choose a new id.`);
}

async function insertOrder(
  tx: Tx,
  account: LockedAccount,
  { input, now }: PlaceOrderCall,
  { market, prices }: MarketsSeen,
): Promise<OrderRow> {
  const { id: accountId, venue, currency, periodsPerYear } = account;
  const holdings = await readHoldings(accountId, tx);
  if (holdings.working.length >= WORKING_MAX)
    throw new AppError("UNPROCESSABLE", `An account has at most ${WORKING_MAX} working orders. Cancel some.`);
  const reason = refuseOrder({ order: input, account, market, holdings, prices });
  const codes = [input.symbol];
  const instruments = await nameInstruments(tx, { venue, codes, currency, periodsPerYear });
  const id = uuidv7();
  const { clientOrderId, symbol, side, type, qty, limitPrice } = input;
  await tx.order.create({
    data: {
      id,
      accountId,
      clientOrderId,
      instrumentId: instruments.get(symbol) ?? "",
      side,
      type,
      qty,
      limitPrice,
      state: reason === null ? "open" : "rejected",
      reason,
      createdAt: now,
      endedAt: reason === null ? null : now,
      workedTo: new Date(paperVenue.liveFrom(id, now.getTime())),
    },
  });
  const order = await findOrder(tx, accountId, { id });
  if (order === null) throw new Error("the order was not stored");
  return order;
}
