import { BarsLedger } from "@/lib/sandbox/service/bars-ledger";
import type { Dataset } from "@/lib/sandbox/transport";
import type { ReceivedOrder } from "@/lib/sandbox/wire/order-packet";

/** Packed bars that web processes have sent, for all workers of a service; least recently used first out. */
export class HeldBars {
  readonly #ledger: BarsLedger;
  readonly #bytes = new Map<string, Uint8Array>();

  constructor(bytesMax: number) {
    this.#ledger = new BarsLedger(bytesMax);
  }

  /** The bars of an order, which are kept when they came with it; `null` when they have to be sent. */
  of({ barsKey, bars, barsBytes }: ReceivedOrder): Dataset | null {
    const name = `${bars}:${barsKey}`;
    const bytes = barsBytes ?? this.#bytes.get(name);
    if (bytes === undefined) return null;
    if (bars > 0) this.#keep(name, bytes);
    return { key: barsKey, bars, pack: () => [bytes] };
  }

  #keep(name: string, bytes: Uint8Array): void {
    for (const evicted of this.#ledger.admit(name, bytes.byteLength).evict) this.#bytes.delete(evicted);
    this.#bytes.set(name, bytes);
  }
}
