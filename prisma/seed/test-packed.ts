/** For tests of routes with a packed form, written and read by hand as the documentation says. */
export const OCTETS = "application/octet-stream";

/** A packed body; `length` is what it claims of its header, below zero the truth. */
export function packedBody(header: object, length: number, ...columns: Float64Array[]): Uint8Array {
  const text = Buffer.from(JSON.stringify(header));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(length < 0 ? text.length : length);
  return Buffer.concat([head, text, ...columns.map(({ buffer }) => Buffer.from(buffer))]);
}

/** A packed answer; `count` is the field of its header that has the length of its columns. */
export function readPacked(bytes: Uint8Array, count: "bars" | "bins") {
  const buffer = Buffer.from(bytes);
  const start = 4 + buffer.readUInt32LE(0);
  const head = JSON.parse(buffer.toString("utf8", 4, start));
  const columns = head.names.map((name: string, column: number) => [
    name,
    Array.from({ length: head[count] }, (_, i) =>
      buffer.readDoubleLE(start + (column * head[count] + i) * 8),
    ),
  ]);
  return { head, start, rest: buffer.length - start, columns: Object.fromEntries(columns) };
}
