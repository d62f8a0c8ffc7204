import type { Bars } from "@/lib/ta/bars";

/** Columns in the order they are packed: `time` (epoch ms), then prices, then volume. */
export const BAR_COLUMNS = ["time", "open", "high", "low", "close", "volume"] as const;
const BYTES_PER_BAR = BAR_COLUMNS.length * 8;
const HOST_IS_LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Bytes of `length` packed bars. */
export function packedBarsBytes(length: number): number {
  return length * BYTES_PER_BAR;
}

/**
 * Packs bars as stored, hashed and sent to the sandbox: time, open, high, low, close, volume, column after column, float64
 * little-endian on every machine.
 */
export function packBars(bars: Bars): Uint8Array<ArrayBuffer> {
  const { length } = bars.time;
  const packed = new Float64Array(BAR_COLUMNS.length * length);
  BAR_COLUMNS.forEach((name, index) => {
    packed.set(bars[name], index * length);
  });
  const bytes = new Uint8Array(packed.buffer);
  if (!HOST_IS_LITTLE_ENDIAN) swapEightByteWords(bytes);
  return bytes;
}

/** What `packBars` gives, in parts one behind the other: the columns themselves where the machine allows it. */
export function packedParts(bars: Bars): readonly Uint8Array[] {
  return BAR_COLUMNS.map((name) => littleEndianBytes(bars[name]));
}

/** The numbers as little-endian bytes: a view of them, on a big-endian machine a copy. */
export function littleEndianBytes({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  if (HOST_IS_LITTLE_ENDIAN) return bytes;
  const swapped = bytes.slice();
  swapEightByteWords(swapped);
  return swapped;
}

/**
 * Unpacks what `packBars` made; the columns are fresh copies.
 * @throws RangeError when the bytes are not a whole number of bars.
 */
export function unpackBars(bytes: Uint8Array): Bars {
  return columnsOf(bytes, (values, start, end) => values.slice(start, end));
}

/**
 * Unpacks what `packBars` made: views of the bytes where the machine allows it.
 * @throws RangeError when the bytes are not a whole number of bars.
 */
export function viewPackedBars(bytes: Uint8Array): Bars {
  return columnsOf(bytes, (values, start, end) => values.subarray(start, end));
}

/** Little-endian bytes as numbers: a view of them where the machine allows it, else a copy. */
export function littleEndianValues(bytes: Uint8Array): Float64Array {
  const inPlace = HOST_IS_LITTLE_ENDIAN && bytes.byteOffset % Float64Array.BYTES_PER_ELEMENT === 0;
  const own = inPlace ? bytes : new Uint8Array(bytes);
  if (!HOST_IS_LITTLE_ENDIAN) swapEightByteWords(own);
  return new Float64Array(own.buffer, own.byteOffset, own.length / Float64Array.BYTES_PER_ELEMENT);
}

function columnsOf(
  bytes: Uint8Array,
  cut: (values: Float64Array, start: number, end: number) => Float64Array,
): Bars {
  if (bytes.length % BYTES_PER_BAR !== 0) {
    throw new RangeError(`${bytes.length} bytes are not a whole number of ${BYTES_PER_BAR}-byte bars`);
  }
  const values = littleEndianValues(bytes);
  const length = values.length / BAR_COLUMNS.length;
  const column = (index: number) => cut(values, index * length, (index + 1) * length);
  return {
    time: column(0),
    open: column(1),
    high: column(2),
    low: column(3),
    close: column(4),
    volume: column(5),
  };
}

/** The bars of several packed chunks, in the given order. */
export function joinBars(parts: readonly Bars[]): Bars {
  const join = (name: keyof Bars) => {
    const joined = new Float64Array(parts.reduce((sum, part) => sum + part.time.length, 0));
    let offset = 0;
    for (const part of parts) {
      joined.set(part[name], offset);
      offset += part.time.length;
    }
    return joined;
  };
  return {
    time: join("time"),
    open: join("open"),
    high: join("high"),
    low: join("low"),
    close: join("close"),
    volume: join("volume"),
  };
}

function swapEightByteWords(bytes: Uint8Array): void {
  for (let start = 0; start < bytes.length; start += 8) bytes.subarray(start, start + 8).reverse();
}
