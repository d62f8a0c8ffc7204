/**
 * Messages between this process and its workers, one behind the other on a pipe: `[headerBytes, payloadBytes]` as
 * uint32 little-endian, the header as JSON in UTF-8, then the payload. `NO_PAYLOAD` in the place of its length means
 * that there is none. Raw bytes, because an array that is serialised is copied three times, and the parent's garbage
 * collector pays for each.
 */
const LENGTHS_BYTES = 8;
const NO_PAYLOAD = 0xffff_ffff;
const NOTHING = new Uint8Array(0);

export interface StreamPacket {
  header: unknown;
  payload: Uint8Array<ArrayBuffer> | null;
}

export interface PacketLimits {
  headerBytes: number;
  payloadBytes: number;
}

/** The bytes before the payload. */
export function packetHead(header: object, payloadBytes: number | null): Uint8Array {
  const text = JSON.stringify(header);
  const textBytes = Buffer.byteLength(text, "utf8");
  const head = Buffer.allocUnsafe(LENGTHS_BYTES + textBytes);
  head.writeUInt32LE(textBytes, 0);
  head.writeUInt32LE(payloadBytes ?? NO_PAYLOAD, 4);
  head.write(text, LENGTHS_BYTES, "utf8");
  return head;
}

/** Puts packets together from the chunks a pipe gives; a payload is copied once, to where it stays. */
export class PacketReader {
  readonly #limits: PacketLimits;
  readonly #lengths = new Uint8Array(LENGTHS_BYTES);
  #header: Buffer<ArrayBuffer> = Buffer.alloc(0);
  #payload: Uint8Array<ArrayBuffer> | null = null;
  /** The part that is being filled: the lengths, the header or the payload. */
  #part: "lengths" | "header" | "payload" = "lengths";
  #target: Uint8Array<ArrayBuffer> = this.#lengths;
  #filled = 0;

  constructor(limits: PacketLimits) {
    this.#limits = limits;
  }

  /**
   * The packets that end in this chunk, or `null` when one is longer than any may be: whoever writes such a thing is
   * not to be listened to any more. A header that is not JSON is `undefined`.
   */
  push(chunk: Uint8Array): StreamPacket[] | null {
    const packets: StreamPacket[] = [];
    let at = 0;
    for (;;) {
      const taken = Math.min(this.#target.byteLength - this.#filled, chunk.byteLength - at);
      this.#target.set(chunk.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled < this.#target.byteLength) return packets;
      if (this.#part === "payload") packets.push({ header: parseJson(this.#header), payload: this.#payload });
      if (!this.#next()) return null;
    }
  }

  /** The part in hand is whole: on to the next. False when that would be too long. */
  #next(): boolean {
    this.#filled = 0;
    if (this.#part === "lengths") {
      const [headerBytes = 0, payloadBytes = 0] = new Uint32Array(this.#lengths.buffer);
      const hasPayload = payloadBytes !== NO_PAYLOAD;
      if (headerBytes > this.#limits.headerBytes) return false;
      if (hasPayload && payloadBytes > this.#limits.payloadBytes) return false;
      this.#header = Buffer.allocUnsafe(headerBytes);
      this.#payload = hasPayload ? unfilled(payloadBytes) : null;
      this.#part = "header";
      this.#target = this.#header;
    } else if (this.#part === "header") {
      this.#part = "payload";
      this.#target = this.#payload ?? NOTHING;
    } else {
      this.#part = "lengths";
      this.#target = this.#lengths;
    }
    return true;
  }
}

/** A packet is handed over when every byte of it is filled, so none has to be cleared before. */
function unfilled(bytes: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.allocUnsafeSlow(bytes).buffer);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
