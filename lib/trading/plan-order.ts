import { Decimal } from "@/lib/decimal";
import type { OrderReason } from "@/lib/trading/order-schema";
import type { Market } from "@/lib/trading/venue";

/** Prices move between the check and the fill: a market order needs this much more than its worth. */
const CUSHION = 1.02;

/** What an account holds and has asked for, decimals as text. */
export interface Holdings {
  /** Money in the account's currency. */
  cash: string;
  /** Signed quantities, below zero for a short; each symbol once. */
  positions: readonly { symbol: string; qty: string }[];
  /** What is left of the working orders. */
  working: readonly { symbol: string; side: "buy" | "sell"; remaining: string }[];
}

export interface OrderPlanInput {
  order: { symbol: string; side: "buy" | "sell"; qty: string; limitPrice: string | null };
  account: { currency: string };
  /** Null without a current price. */
  market: Market | null;
  holdings: Holdings;
  /** Last prices of what is held or asked for, in the account's currency; a symbol without one is missing. */
  prices: ReadonlyMap<string, number>;
}

/**
 * Why an order is not taken; null when it is. An account trades with its own money: what it holds and may hold, long and
 * short, is worth no more than its equity. What only reduces a position is always taken.
 */
export function refuseOrder({
  order,
  account,
  market,
  holdings,
  prices,
}: OrderPlanInput): OrderReason | null {
  if (market === null) return "no_price";
  if (market.quote !== account.currency) return "needs_conversion";
  const qty = new Decimal(order.qty);
  if (!qty.mod(market.step).isZero()) return "step";
  const price = new Decimal(order.limitPrice ?? market.price);
  if (reducesOnly(order, holdings)) return null;
  if (qty.times(price).lt(market.minNotional)) return "below_min";
  const worth = order.limitPrice === null ? price.times(CUSHION) : price;
  const all = new Map(prices).set(order.symbol, market.price);
  const equity = holdings.positions.reduce(
    (sum, { symbol, qty: held }) => sum.plus(new Decimal(held).times(all.get(symbol) ?? 0)),
    new Decimal(holdings.cash),
  );
  return exposure(order, holdings, { prices: all, worth }).gt(equity) ? "buying_power" : null;
}

function reducesOnly({ symbol, side, qty }: OrderPlanInput["order"], holdings: Holdings): boolean {
  const held = new Decimal(heldOf(symbol, holdings));
  const before = askedFor(symbol, side, holdings);
  const after = before.plus(qty);
  return side === "buy" ? held.lt(0) && after.lte(held.abs()) : held.gt(0) && after.lte(held);
}

/** What the account could hold at most, once all that is asked for is filled. */
function exposure(
  order: OrderPlanInput["order"],
  holdings: Holdings,
  { prices, worth }: { prices: ReadonlyMap<string, number>; worth: Decimal },
): Decimal {
  const symbols = new Set([
    ...holdings.positions.map(({ symbol }) => symbol),
    ...holdings.working.map(({ symbol }) => symbol),
    order.symbol,
  ]);
  let sum = new Decimal(0);
  for (const symbol of symbols) {
    const isOwn = symbol === order.symbol;
    const held = new Decimal(heldOf(symbol, holdings));
    const bought = held
      .plus(askedFor(symbol, "buy", holdings))
      .plus(isOwn && order.side === "buy" ? order.qty : 0);
    const sold = held
      .minus(askedFor(symbol, "sell", holdings))
      .minus(isOwn && order.side === "sell" ? order.qty : 0);
    const price = isOwn ? Decimal.max(worth, prices.get(symbol) ?? 0) : new Decimal(prices.get(symbol) ?? 0);
    sum = sum.plus(Decimal.max(bought.abs(), sold.abs()).times(price));
  }
  return sum;
}

function heldOf(symbol: string, { positions }: Holdings): string {
  return positions.find((position) => position.symbol === symbol)?.qty ?? "0";
}

function askedFor(symbol: string, side: "buy" | "sell", { working }: Holdings): Decimal {
  return working
    .filter((one) => one.symbol === symbol && one.side === side)
    .reduce((sum, { remaining }) => sum.plus(remaining), new Decimal(0));
}
