/** Numbers in order of size, into which others come and go: the order statistics of a moving window. */
export class SortedValues {
  readonly #values: number[] = [];

  get length(): number {
    return this.#values.length;
  }

  add(value: number): void {
    this.#values.splice(this.#placeOf(value), 0, value);
  }

  /** Takes out one of those equal to `value`, which is there. */
  remove(value: number): void {
    this.#values.splice(this.#placeOf(value), 1);
  }

  /** Linear interpolation at rank `share · (n − 1)`; NaN without values. 0.5 is the median. */
  quantile(share: number): number {
    const rank = share * (this.#values.length - 1);
    const low = this.#values[Math.floor(rank)] ?? Number.NaN;
    const high = this.#values[Math.ceil(rank)] ?? Number.NaN;
    return low + (rank - Math.floor(rank)) * (high - low);
  }

  /** Where the first value of this size is, or would be. */
  #placeOf(value: number): number {
    let [low, high] = [0, this.#values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#values[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
