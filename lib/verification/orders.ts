import { EVENT_KINDS, type EventColumns } from "@/lib/trading/event-columns";
import type { BookFill } from "@/lib/trading/position-book";

/** Fills of one side of an instrument that follow each other so closely are pieces of one order. */
export const ORDER_PIECES_MS = 1_000;

/**
 * The orders behind the fills, in order of time: exchanges fill an order in pieces, and pieces are no layers. Time and
 * number are of the first piece, the price is the average, `held` is the position after the last.
 */
export function ordersOf(events: EventColumns): BookFill[] {
  const orders: BookFill[] = [];
  const last = new Map<number, { order: BookFill; at: number }>();
  for (let index = 0; index < events.length; index += 1) {
    if (events.kind[index] !== EVENT_KINDS.fill) continue;
    const fill = fillAt(events, index);
    const before = last.get(fill.instrument);
    if (before !== undefined && isPieceOf(fill, before)) {
      Object.assign(before.order, joined(before.order, fill));
      before.at = fill.time;
    } else {
      orders.push(fill);
      last.set(fill.instrument, { order: fill, at: fill.time });
    }
  }
  return orders;
}

function fillAt({ instrument, seq, time, qty, price, held }: EventColumns, index: number): BookFill {
  const at = (column: Float64Array) => column[index] ?? 0;
  return {
    instrument: at(instrument),
    seq: at(seq),
    time: at(time),
    qty: at(qty),
    price: at(price),
    held: at(held),
  };
}

/** A piece that crosses zero is not joined: it ends one position and begins another. */
function isPieceOf(fill: BookFill, { order, at }: { order: BookFill; at: number }): boolean {
  return (
    fill.time - at <= ORDER_PIECES_MS &&
    Math.sign(fill.qty) === Math.sign(order.qty) &&
    order.held !== 0 &&
    Math.sign(fill.held) !== -Math.sign(order.held)
  );
}

function joined(order: BookFill, fill: BookFill): Pick<BookFill, "qty" | "price" | "held"> {
  const qty = order.qty + fill.qty;
  return { qty, price: (order.price * order.qty + fill.price * fill.qty) / qty, held: fill.held };
}
