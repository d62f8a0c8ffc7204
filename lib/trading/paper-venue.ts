import { Decimal } from "@/lib/decimal";
import { type Bar, barAt } from "@/lib/ta/bars";
import type { MarketBars, VenueFill, VenueProgress, WorkingOrder } from "@/lib/trading/venue";

/** What trading costs on the simulated venue. */
export const PAPER_COSTS = {
  /** Between bid and ask, in basis points of the price. */
  spreadBps: 4,
  takerFeeBps: 6,
  makerFeeBps: 2,
  /** Least and most ms until an order is in the market. */
  latencyMs: { least: 50, most: 250 },
  /** Largest share of a bar's volume that one order takes. */
  participation: 0.1,
  /** Slippage of an order as large as the bar's volume, in basis points; it grows with the root of the share. */
  impactBps: 60,
  /** Slippage lies within ± this share of the model. */
  impactNoise: 0.25,
} as const;
/** Least worth of an order in the quote currency. */
export const PAPER_MIN_NOTIONAL = 10;

const BPS = 10_000;
const PRICE_DIGITS = 8;
const FEE_DECIMALS = 8;

/** Quantities go in steps that are worth 1 to 10 of the quote currency. */
export function paperStep(price: number): string {
  return new Decimal(10).pow(-Math.floor(Math.log10(price))).toFixed();
}

/** When an order sent at `nowMs` is in the market: bars that began before are not for it. */
export function paperLiveFrom(orderId: string, nowMs: number): number {
  const { least, most } = PAPER_COSTS.latencyMs;
  return nowMs + Math.round(least + (most - least) * seededShare(`${orderId}:latency`));
}

/**
 * What an order gets from the bars since it was worked: a market order at the open of the next bar, a limit order where
 * a bar trades through its price. No bar gives more than a tenth of its volume, so that large orders fill in parts, and
 * a larger share of it slips further. Randomness comes of the order's id and the bar alone: the same order on the same
 * bars has the same fills, however often and in how many pieces the bars are looked at.
 */
export function paperFills(order: WorkingOrder, { bars, stepMs }: MarketBars): VenueProgress {
  const fills: VenueFill[] = [];
  let remaining = new Decimal(order.remaining);
  let { workedToMs } = order;
  for (let at = 0; at < bars.time.length && remaining.gt(0); at += 1) {
    const bar = barAt(bars, at);
    if (bar.time < order.workedToMs) continue;
    workedToMs = bar.time + stepMs;
    const fill = fillOnBar(order, remaining, bar);
    if (fill === null) continue;
    remaining = remaining.minus(fill.qty);
    fills.push(fill);
  }
  return { fills, workedToMs };
}

function fillOnBar(order: WorkingOrder, remaining: Decimal, bar: Bar): VenueFill | null {
  const step = new Decimal(paperStep(bar.open));
  const most = new Decimal(bar.volume).times(PAPER_COSTS.participation);
  const qty = remaining.lte(most) ? remaining : most.div(step).floor().times(step);
  if (qty.lte(0)) return null;
  const priced = priceOnBar(order, qty, bar);
  if (priced === null) return null;
  const fee = qty.times(priced.price).times(priced.feeBps).div(BPS);
  return {
    id: `${order.id}:${bar.time}`,
    qty: qty.toFixed(),
    price: priced.price.toFixed(),
    fee: fee.toDecimalPlaces(FEE_DECIMALS, Decimal.ROUND_HALF_EVEN).toFixed(),
    executedAtMs: bar.time,
  };
}

/** Null where a limit was not reached. Who crosses the spread pays it; who waits at the limit gets the limit. */
function priceOnBar(order: WorkingOrder, qty: Decimal, bar: Bar): { price: Decimal; feeBps: number } | null {
  const taken = takerPrice(order, qty, bar);
  if (order.limitPrice === null) return { price: taken, feeBps: PAPER_COSTS.takerFeeBps };
  const limit = new Decimal(order.limitPrice);
  const isBuy = order.side === "buy";
  if (isBuy ? taken.lte(limit) : taken.gte(limit)) return { price: taken, feeBps: PAPER_COSTS.takerFeeBps };
  // Touching the price is not enough: others were there before.
  const isThrough = isBuy ? limit.gt(bar.low) : limit.lt(bar.high);
  return isThrough ? { price: limit, feeBps: PAPER_COSTS.makerFeeBps } : null;
}

/** The bar's open, half the spread and the slippage worse for the order. */
function takerPrice({ id, side }: WorkingOrder, qty: Decimal, bar: Bar): Decimal {
  const { spreadBps, impactBps, impactNoise } = PAPER_COSTS;
  const share = bar.volume === 0 ? 0 : qty.toNumber() / bar.volume;
  const noise = 1 + impactNoise * (2 * seededShare(`${id}:${bar.time}`) - 1);
  const worseBps = spreadBps / 2 + impactBps * Math.sqrt(share) * noise;
  const sign = side === "buy" ? 1 : -1;
  return new Decimal(bar.open)
    .times(1 + (sign * worseBps) / BPS)
    .toSignificantDigits(PRICE_DIGITS, side === "buy" ? Decimal.ROUND_UP : Decimal.ROUND_DOWN);
}

/** A number in [0, 1) that follows from a text (FNV-1a, then mixed): the same on every machine. */
function seededShare(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
