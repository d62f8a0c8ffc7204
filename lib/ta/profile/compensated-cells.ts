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

  /** Adds a cell of another row, with what that one has kept beside its sum. */
  addFrom(cell: number, other: CompensatedCells, otherCell: number): void {
    this.add(cell, other.#sums[otherCell] ?? NaN);
    this.add(cell, other.#lost[otherCell] ?? NaN);
  }

  at(cell: number): number {
    return (this.#sums[cell] ?? NaN) + (this.#lost[cell] ?? NaN);
  }

  clear(): void {
    this.#sums.fill(0);
    this.#lost.fill(0);
  }
}
