/** What the parent knows of the bars one worker holds: least recently used first, bounded by bytes. */
export class BarsLedger {
  readonly #held = new Map<string, number>();
  readonly #bytesMax: number;
  #bytes = 0;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  has(key: string): boolean {
    return this.#held.has(key);
  }

  /** Notes a use of `key`. `send` says whether the bytes must travel, `evict` what the worker has to drop. */
  admit(key: string, bytes: number): { send: boolean; evict: string[] } {
    const known = this.#held.get(key);
    if (known !== undefined) {
      this.#held.delete(key);
      this.#held.set(key, known);
      return { send: false, evict: [] };
    }
    const evict: string[] = [];
    for (const [oldest, size] of this.#held) {
      if (this.#bytes + bytes <= this.#bytesMax) break;
      this.#held.delete(oldest);
      this.#bytes -= size;
      evict.push(oldest);
    }
    this.#held.set(key, bytes);
    this.#bytes += bytes;
    return { send: true, evict };
  }
}
