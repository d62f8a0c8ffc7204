import ivm from "isolated-vm";
import type { JobMessage } from "@/lib/sandbox/protocol";
import { packedBarsBytes } from "@/lib/ta/packed-bars";

/** Packed bars by key, outside every isolate. The parent decides what is dropped. */
export class BarsStore {
  readonly #held = new Map<string, ivm.ExternalCopy<ArrayBuffer>>();

  /** Applies what the job says about bars; `null` when the parent thinks wrongly that this worker holds them. */
  admit({ barsKey, barsBytes, evict, bars }: JobMessage): ivm.ExternalCopy<ArrayBuffer> | null {
    for (const key of evict) {
      this.#held.get(key)?.release();
      this.#held.delete(key);
    }
    if (barsBytes === null) return this.#held.get(barsKey) ?? null;
    if (barsBytes.byteLength !== packedBarsBytes(bars)) return null;
    const copy = new ivm.ExternalCopy(wholeBuffer(barsBytes), { transferOut: true });
    this.#held.get(barsKey)?.release();
    this.#held.set(barsKey, copy);
    return copy;
  }
}

/** The bytes as a buffer of their own: the one they fill, as a packet's payload does, or a copy. */
function wholeBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? buffer
    : new Uint8Array(bytes).buffer;
}
