/** A quantity bought or sold at one price, not yet closed. */
interface Lot {
  /** Signed. */
  qty: number;
  price: number;
}

/**
 * Realised profit by first in, first out, in the quote currency of one instrument: each fill against the position closes
 * the oldest lots first. From flat to flat it equals the average-cost profit; in between it may differ.
 */
export class FifoLots {
  readonly #lots: Lot[] = [];

  /** @param held position after the fill, exact: at 0 no rest of rounding stays. */
  fill({ qty, price, held }: { qty: number; price: number; held: number }): number {
    let left = qty;
    let realised = 0;
    let oldest = this.#lots[0];
    while (oldest !== undefined && left !== 0 && Math.sign(oldest.qty) !== Math.sign(left)) {
      const closed = Math.min(Math.abs(oldest.qty), Math.abs(left));
      realised += (price - oldest.price) * closed * Math.sign(oldest.qty);
      left += closed * Math.sign(oldest.qty);
      oldest.qty -= closed * Math.sign(oldest.qty);
      if (oldest.qty === 0) this.#lots.shift();
      oldest = this.#lots[0];
    }
    if (held === 0) this.#lots.length = 0;
    else if (left !== 0) this.#lots.push({ qty: left, price });
    return realised;
  }
}
