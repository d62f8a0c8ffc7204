/** A trade from flat to flat, in the quote currency of its instrument. */
export interface ClosedTrade {
  instrument: number;
  /** 1 for a purchase first, −1 for a sale first. */
  direction: 1 | -1;
  /** The largest quantity held. */
  qty: number;
  /** Average of the fills that opened it, and of those that closed it. */
  openPrice: number;
  closePrice: number;
  openedAt: number;
  closedAt: number;
  /** Profit before fees. */
  gross: number;
}

/** An open position by average cost. */
export interface OpenPosition {
  instrument: number;
  qty: number;
  avgCost: number;
  /** Realised since it was opened, before fees, quote currency. */
  realised: number;
  openedAt: number;
  /** `seq` of the fill that opened it. */
  openedSeq: number;
  /** Largest quantity held so far. */
  peakQty: number;
  /** Quantity and value of the fills that took from it. */
  closedQty: number;
  closedValue: number;
}

/** One fill of one instrument. */
export interface BookFill {
  instrument: number;
  seq: number;
  time: number;
  /** Signed. */
  qty: number;
  price: number;
  /** Position after the fill, exact: 0 means flat. */
  held: number;
}

/** What a fill did to the book. */
export interface FillEffect {
  /** Realised by the fill, before fees, quote currency. */
  realised: number;
  /** The trade it ended, if any. */
  closed: ClosedTrade | null;
  /** Share of the fill that ended the trade; the rest of a flip opens the next one. */
  closingShare: number;
}

/**
 * Positions of one account by the average-cost method: a fill against the position realises
 * `(price − average) × quantity`, one with it moves the average, one through zero closes a trade and opens the next.
 */
export class PositionBook {
  readonly #open = new Map<number, OpenPosition>();

  get open(): ReadonlyMap<number, OpenPosition> {
    return this.#open;
  }

  fill(fill: BookFill): FillEffect {
    const position = this.#open.get(fill.instrument);
    if (position === undefined) {
      this.#begin(fill, fill.held);
      return { realised: 0, closed: null, closingShare: 0 };
    }
    if (Math.sign(fill.qty) === Math.sign(position.qty)) {
      add(position, fill);
      return { realised: 0, closed: null, closingShare: 0 };
    }
    return this.#take(position, fill);
  }

  #begin({ instrument, seq, time, price }: BookFill, qty: number): void {
    this.#open.set(instrument, {
      instrument,
      qty,
      avgCost: price,
      realised: 0,
      openedAt: time,
      openedSeq: seq,
      peakQty: Math.abs(qty),
      closedQty: 0,
      closedValue: 0,
    });
  }

  #take(position: OpenPosition, fill: BookFill): FillEffect {
    const direction = Math.sign(position.qty);
    const isFlip = fill.held !== 0 && Math.sign(fill.held) !== direction;
    const isClosed = isFlip || fill.held === 0;
    const qty = isClosed ? Math.abs(position.qty) : Math.abs(fill.qty);
    const realised = (fill.price - position.avgCost) * qty * direction;
    position.realised += realised;
    position.closedQty += qty;
    position.closedValue += qty * fill.price;
    position.qty = fill.held;
    if (!isClosed) return { realised, closed: null, closingShare: 0 };
    this.#open.delete(fill.instrument);
    if (isFlip) this.#begin(fill, fill.held);
    return {
      realised,
      closed: closedTrade(position, fill.time, direction),
      closingShare: qty / Math.abs(fill.qty),
    };
  }
}

function add(position: OpenPosition, { qty, price, held }: BookFill): void {
  position.avgCost = (position.avgCost * Math.abs(position.qty) + price * Math.abs(qty)) / Math.abs(held);
  position.qty = held;
  position.peakQty = Math.max(position.peakQty, Math.abs(held));
}

function closedTrade(position: OpenPosition, closedAt: number, direction: number): ClosedTrade {
  const closePrice = position.closedValue / position.closedQty;
  return {
    instrument: position.instrument,
    direction: direction > 0 ? 1 : -1,
    qty: position.peakQty,
    // What was closed is all that was opened, so this is the average of the opening fills.
    openPrice: closePrice - (position.realised / position.closedQty) * Math.sign(direction),
    closePrice,
    openedAt: position.openedAt,
    closedAt,
    gross: position.realised,
  };
}
