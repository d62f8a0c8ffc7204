/** Nonces that were used, each remembered for as long as its request's time would be accepted. */
export class NonceStore {
  readonly #expiryMs = new Map<string, number>();
  readonly #lifeMs: number;
  readonly #entriesMax: number;

  constructor(lifeMs: number, entriesMax: number) {
    this.#lifeMs = lifeMs;
    this.#entriesMax = entriesMax;
  }

  /** Notes a use: `full` refuses too, because a store that forgets early would let a replay through. */
  claim(nonce: string, nowMs: number): "fresh" | "replayed" | "full" {
    for (const [oldest, expiryMs] of this.#expiryMs) {
      if (expiryMs > nowMs) break;
      this.#expiryMs.delete(oldest);
    }
    if (this.#expiryMs.has(nonce)) return "replayed";
    if (this.#expiryMs.size >= this.#entriesMax) return "full";
    this.#expiryMs.set(nonce, nowMs + this.#lifeMs);
    return "fresh";
  }
}
