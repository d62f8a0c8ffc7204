import { type BookFill, PositionBook } from "@/lib/trading/position-book";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { ordersOf } from "@/lib/verification/orders";
import { isInPeriod } from "@/lib/verification/period-trips";

/** How positions were built up in the checked period. */
export interface Layers {
  /** Orders that made an open position larger. */
  adds: number;
  /** Those of them at a price worse than the average cost: the position was under water. */
  addsUnderWater: number;
  /** Most orders that built up one position. */
  most: number;
  /** Distance of each add from the entry before it, `|ln(price / price before)|`. */
  spacings: readonly number[];
}

/** Reads how every position was built up. */
export function layersOf({ events, period }: CheckedRecord): Layers {
  const book = new PositionBook();
  const entries = new Map<number, { layers: number; lastPrice: number }>();
  const spacings: number[] = [];
  let [addsUnderWater, most] = [0, 0];
  for (const order of ordersOf(events)) {
    const { qty = 0, avgCost = 0 } = book.open.get(order.instrument) ?? {};
    book.fill(order);
    if (!isEntry(order)) continue;
    const before = isAdd(order, qty) ? entries.get(order.instrument) : undefined;
    const layers = (before?.layers ?? 0) + 1;
    entries.set(order.instrument, { layers, lastPrice: order.price });
    if (!isInPeriod(order.time, period)) continue;
    most = Math.max(most, layers);
    if (before === undefined) continue;
    spacings.push(Math.abs(Math.log(order.price / before.lastPrice)));
    if (Math.sign(qty) * (order.price - avgCost) < 0) addsUnderWater += 1;
  }
  return { adds: spacings.length, addsUnderWater, most, spacings };
}

/** Whether an order makes a position larger that was `held` before it. */
function isAdd({ qty }: BookFill, held: number): boolean {
  return Math.sign(qty) === Math.sign(held);
}

/** Whether it opens a position, makes it larger or turns it round: afterwards the position is on its side. */
function isEntry({ qty, held }: BookFill): boolean {
  return Math.sign(held) === Math.sign(qty);
}
