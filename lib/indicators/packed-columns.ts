import { AppError } from "@/lib/errors";
import { barsFromPacked } from "@/lib/market-data/bars-from-json";
import { decodePacket } from "@/lib/sandbox/wire/packet";
import type { Bars } from "@/lib/ta/bars";
import { littleEndianBytes } from "@/lib/ta/packed-bars";

const WORD_BYTES = 8;
const LENGTH_BYTES = 4;

/** For the API document: a packed request whose header has these fields. */
export function packedRequestText(fields: string): string {
  return `Packed form: \`[headerBytes]\` as uint32, the header \`{ ${fields} }\` as JSON in UTF-8, then the columns time, open, high, low, close, volume, one behind the other as float64. All little-endian.`;
}

/** For the API document: a packed answer whose header has these fields, and what its columns are. */
export function packedAnswerText(fields: string, columns: string): string {
  return `Packed form, asked for with \`Accept: application/octet-stream\`: \`[headerBytes]\` as uint32, the header \`{ ${fields} }\` as JSON in UTF-8 (padded with blanks so that the numbers begin at a multiple of 8), then ${columns}. All little-endian.`;
}

/**
 * A header and bars as they were sent in the packed form.
 * @throws AppError VALIDATION with what is wrong with the bytes.
 */
export function readPackedBars(bytes: Uint8Array): { header: unknown; bars: Bars } {
  const packet = decodePacket(bytes);
  if (packet === null) {
    const message = "Begin with the length of the header as uint32, then the header as JSON.";
    throw new AppError("VALIDATION", `The packed body is not valid. ${message}`, {
      errors: [{ path: "", message }],
    });
  }
  return { header: packet.header, bars: barsFromPacked(packet.payload) };
}

/**
 * The parts of a packed answer, one behind the other: the header with the `names` of the columns, then these
 * themselves where the machine allows it.
 */
export function packColumns(head: object, columns: Readonly<Record<string, Float64Array>>): Uint8Array[] {
  const text = Buffer.from(JSON.stringify({ ...head, names: Object.keys(columns) }), "utf8");
  const padding = (WORD_BYTES - ((LENGTH_BYTES + text.byteLength) % WORD_BYTES)) % WORD_BYTES;
  const header = Buffer.alloc(LENGTH_BYTES + text.byteLength + padding, " ");
  header.writeUInt32LE(text.byteLength + padding);
  text.copy(header, LENGTH_BYTES);
  return [header, ...Object.values(columns).map(littleEndianBytes)];
}
