import { z } from "zod";
import { AppError } from "@/lib/errors";
import { InputValues, type ReceiptDto, VersionNumber } from "@/lib/indicators/schema";
import { barsFromPacked } from "@/lib/market-data/bars-from-json";
import { decodePacket } from "@/lib/sandbox/wire/packet";
import type { Bars } from "@/lib/ta/bars";
import { littleEndianBytes } from "@/lib/ta/packed-bars";

const WORD_BYTES = 8;
const LENGTH_BYTES = 4;

export const PackedHeader = z.strictObject({
  inputs: InputValues.default({}),
  version: VersionNumber.optional(),
});

/** For the API document. */
export const PACKED_REQUEST =
  "Packed form: `[headerBytes]` as uint32, the header `{ inputs, version }` as JSON in UTF-8, then the columns time, open, high, low, close, volume, one behind the other as float64. All little-endian.";
export const PACKED_ANSWER =
  "Packed form, asked for with `Accept: application/octet-stream`: `[headerBytes]` as uint32, the header `{ version, warning, names, bars, receipt }` as JSON in UTF-8 (padded with blanks so that the numbers begin at a multiple of 8), then one float64 column of `bars` values for each of `names`, the first of which is `time`. What has no value is NaN. All little-endian.";

/**
 * A run as it was sent in the packed form.
 * @throws AppError VALIDATION with what is wrong with the bytes.
 */
export function readPackedRun(bytes: Uint8Array): { header: unknown; bars: Bars } {
  const packet = decodePacket(bytes);
  if (packet === null) {
    const message = "Begin with the length of the header as uint32, then the header as JSON.";
    throw new AppError("VALIDATION", `The packed body is not valid. ${message}`, {
      errors: [{ path: "", message }],
    });
  }
  return { header: packet.header, bars: barsFromPacked(packet.payload) };
}

export interface RunAnswer {
  version: string;
  outputs: Readonly<Record<string, Float64Array>>;
  time: Float64Array;
  warning: string | null;
  receipt: ReceiptDto;
}

/** The parts of a packed answer, one behind the other: the header, then the series themselves where the machine allows it. */
export function packRunAnswer({ outputs, time, ...head }: RunAnswer): Uint8Array[] {
  const columns = { time, ...outputs };
  const text = Buffer.from(
    JSON.stringify({ ...head, names: Object.keys(columns), bars: time.length }),
    "utf8",
  );
  const padding = (WORD_BYTES - ((LENGTH_BYTES + text.byteLength) % WORD_BYTES)) % WORD_BYTES;
  const header = Buffer.alloc(LENGTH_BYTES + text.byteLength + padding, " ");
  header.writeUInt32LE(text.byteLength + padding);
  text.copy(header, LENGTH_BYTES);
  return [header, ...Object.values(columns).map(littleEndianBytes)];
}
