/**
 * How orders and answers travel to a sandbox service and back: `[headerBytes]` as uint32 little-endian, the header
 * as JSON in UTF-8, then the payload: packed bars on the way there, a frame of series on the way back.
 */
const LENGTH_BYTES = 4;

export interface Packet {
  header: unknown;
  payload: Uint8Array;
}

export function encodePacket(header: object, payload: readonly Uint8Array[] = []): Uint8Array {
  const text = Buffer.from(JSON.stringify(header), "utf8");
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(text.byteLength);
  return Buffer.concat([length, text, ...payload]);
}

/** The parts of a packet, or `null` when the bytes are not one. The payload is a view of `bytes`. */
export function decodePacket(bytes: Uint8Array): Packet | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.byteLength < LENGTH_BYTES) return null;
  const end = LENGTH_BYTES + buffer.readUInt32LE(0);
  if (end > buffer.byteLength) return null;
  const header = parseJson(buffer.toString("utf8", LENGTH_BYTES, end));
  return header === undefined ? null : { header, payload: bytes.subarray(end) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
