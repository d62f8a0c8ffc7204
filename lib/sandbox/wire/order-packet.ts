import { z } from "zod";
import { isSeriesName } from "@/lib/sandbox/identifier";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { Order } from "@/lib/sandbox/transport";
import { decodePacket, encodePacket } from "@/lib/sandbox/wire/packet";
import { packedBarsBytes } from "@/lib/ta/packed-bars";

const NAME_CHARACTERS = 200;
/** What a request weighs at most: bars, source and inputs with room for the escapes of JSON. */
export const ORDER_BYTES_MAX = packedBarsBytes(SANDBOX_LIMITS.bars) + 8 * SANDBOX_LIMITS.sourceBytes;

const InputKey = z.string().max(SANDBOX_LIMITS.nameCharacters);
const InputText = z.string().max(SANDBOX_LIMITS.nameCharacters);

const OrderHeader = z.strictObject({
  userId: z.string().min(1).max(NAME_CHARACTERS),
  mode: z.enum(["run", "describe"]),
  source: z.string().refine((text) => Buffer.byteLength(text, "utf8") <= SANDBOX_LIMITS.sourceBytes),
  language: z.enum(["ts", "js"]),
  barsKey: z.string().max(NAME_CHARACTERS),
  bars: z.int().min(0).max(SANDBOX_LIMITS.bars),
  inputs: z
    .record(InputKey, z.union([z.number(), z.boolean(), InputText]))
    .refine((inputs) => Object.keys(inputs).length <= SANDBOX_LIMITS.inputs),
  expected: z.array(z.string().refine(isSeriesName)).max(SANDBOX_LIMITS.outputSeries).nullable(),
});

/** An order as a service reads it: `barsBytes` is `null` when only the key came. */
export interface ReceivedOrder extends z.infer<typeof OrderHeader> {
  barsBytes: Uint8Array | null;
}

/** An order as bytes, with its bars or with their key alone. */
export function encodeOrder({ dataset, ...order }: Order, withBars: boolean): Uint8Array {
  const header = { ...order, barsKey: dataset.key, bars: dataset.bars };
  return encodePacket(header, withBars ? dataset.pack() : []);
}

/** The order in a request's body, or `null` when the bytes are not exactly one. */
export function parseOrder(bytes: Uint8Array): ReceivedOrder | null {
  const packet = decodePacket(bytes);
  const header = OrderHeader.safeParse(packet?.header);
  if (packet === null || !header.success) return null;
  const { byteLength } = packet.payload;
  if (byteLength !== 0 && byteLength !== packedBarsBytes(header.data.bars)) return null;
  const keyOnly = byteLength === 0 && header.data.bars > 0;
  return { ...header.data, barsBytes: keyOnly ? null : packet.payload };
}
