import { type Bars, emptyBars, viewBars } from "@/lib/ta/bars";
import { BAR_COLUMNS } from "@/lib/ta/packed-bars";

const FIRST_ROOM = 1_024;

/** Bars whose number is not known yet: columns that double when they are full. */
export class GrowingBars {
  #bars = emptyBars(FIRST_ROOM);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Time, open, high, low, close, volume. */
  push(row: readonly number[]): void {
    if (this.#length === this.#bars.time.length) this.#grow();
    BAR_COLUMNS.forEach((name, column) => {
      this.#bars[name][this.#length] = row[column] ?? 0;
    });
    this.#length += 1;
  }

  /** What was pushed. */
  finish(): Bars {
    return viewBars(this.#bars, 0, this.#length);
  }

  #grow(): void {
    const larger = emptyBars(this.#length * 2);
    for (const name of BAR_COLUMNS) larger[name].set(this.#bars[name]);
    this.#bars = larger;
  }
}
