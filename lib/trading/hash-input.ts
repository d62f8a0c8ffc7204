const LEAF = 0;
const NODE = 1;

/** What a chain hash is made of: the hash before, then the record. */
export function chainInput(previous: Uint8Array, record: string): Uint8Array {
  return joined([previous, new TextEncoder().encode(record)]);
}

/** What a leaf hash of the Merkle tree is made of (RFC 6962 §2.1): a zero byte, then the record. */
export function leafInput(record: string): Uint8Array {
  return joined([Uint8Array.of(LEAF), new TextEncoder().encode(record)]);
}

/** What an inner hash of the Merkle tree is made of (RFC 6962 §2.1): a one byte, then both children. */
export function nodeInput(left: Uint8Array, right: Uint8Array): Uint8Array {
  return joined([Uint8Array.of(NODE), left, right]);
}

/** The parts one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Bytes as lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The bytes of lower-case hex. @throws RangeError for anything else. */
export function bytesOf(hex: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/.test(hex)) throw new RangeError("a hash is written as lower-case hex");
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Whether a text is a SHA-256 in lower-case hex. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
