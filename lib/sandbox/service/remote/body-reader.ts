/** Reads the bodies of senders who have proven nothing yet: each is bounded, and so are all of them together. */
export class BodyReader {
  readonly #bodyBytesMax: number;
  readonly #allBytesMax: number;
  #bytesHeld = 0;

  constructor(limits: { bodyBytesMax: number; allBytesMax: number }) {
    this.#bodyBytesMax = limits.bodyBytesMax;
    this.#allBytesMax = limits.allBytesMax;
  }

  /** The whole body, counted as it arrives. @throws Error when it is cut off. */
  async read(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array | "too long" | "too many"> {
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    try {
      for await (const chunk of parts) {
        bytes += chunk.byteLength;
        this.#bytesHeld += chunk.byteLength;
        if (bytes > this.#bodyBytesMax) return "too long";
        if (this.#bytesHeld > this.#allBytesMax) return "too many";
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } finally {
      this.#bytesHeld -= bytes;
    }
  }
}
