/**
 * Σ `values` with the rounding of each addition carried along, so that the order does not matter to about one unit in
 * the last place.
 *
 * Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974).
 */
export class ExactSum {
  #sum = 0;
  #carry = 0;

  add(value: number): void {
    const next = this.#sum + value;
    this.#carry +=
      Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - next + value : value - next + this.#sum;
    this.#sum = next;
  }

  get total(): number {
    return this.#sum + this.#carry;
  }
}
