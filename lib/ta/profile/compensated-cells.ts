/**
 * A row of sums that can be added to and taken from: what each addition rounds away is kept beside the sum, so
 * that taking out what was put in leaves the rest as it would be without it (Knuth's two-sum).
 */
export class CompensatedCells {
  readonly #sums: Float64Array;
  readonly #lost: Float64Array;

  constructor(length: number) {
    this.#sums = new Float64Array(length);
    this.#lost = new Float64Array(length);
  }

  add(cell: number, value: number): void {
    const before = this.#sums[cell] ?? NaN;
    const sum = before + value;
    const added = sum - before;
    this.#sums[cell] = sum;
    this.#lost[cell] = (this.#lost[cell] ?? NaN) + (before - (sum - added) + (value - added));
  }

  /** Into `out`: at each cell the sum of the cells up to it, which is 0 where `counts` is 0. */
  runningSums(counts: Float64Array, out: Float64Array): void {
    let sum = 0;
    let lost = 0;
    for (let cell = 0; cell < out.length; cell++) {
      const value = this.#sums[cell] ?? NaN;
      const next = sum + value;
      const added = next - sum;
      lost += sum - (next - added) + (value - added) + (this.#lost[cell] ?? NaN);
      sum = next;
      if (counts[cell] === 0) {
        sum = 0;
        lost = 0;
      }
      out[cell] = sum + lost;
    }
  }

  at(cell: number): number {
    return (this.#sums[cell] ?? NaN) + (this.#lost[cell] ?? NaN);
  }

  clear(): void {
    this.#sums.fill(0);
    this.#lost.fill(0);
  }
}
