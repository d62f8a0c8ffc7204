import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { readPackedBars } from "@/lib/indicators/packed-columns";
import { streamed } from "@/lib/indicators/service/streamed";
import { taskThreads } from "@/lib/indicators/service/task-threads";
import { parseInput, parseJson } from "@/lib/request-input";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { Bars } from "@/lib/ta/bars";

const OCTETS = "application/octet-stream";
const SLICE_BYTES = 256 * 1024;

/** A request as its bytes came. */
export interface BarsRequest {
  userId: string;
  bytes: Uint8Array;
  headers: Headers;
}

/** What a request may say in its JSON body, or in the header of its packed form. */
export interface BarsRequestForm<Input> {
  body: z.ZodType<Input>;
  header: z.ZodType<Input>;
}

/**
 * Reads a request that may bring bars: JSON, in a worker thread when it is large, or the packed form.
 * @throws AppError VALIDATION with what is wrong, UNAVAILABLE when too many requests wait for a thread.
 */
export async function readBarsRequest<Input>(
  request: BarsRequest,
  form: BarsRequestForm<Input>,
): Promise<{ input: Input; sent?: Bars }> {
  const { bytes, headers } = request;
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === OCTETS) {
    const { header, bars } = readPackedBars(bytes);
    return { input: parseInput(form.header, header, "The header"), sent: bars };
  }
  if (type !== "application/json") {
    throw new AppError("VALIDATION", `Send the header Content-Type: application/json, or ${OCTETS}.`);
  }
  if (bytes.byteLength > SANDBOX_LIMITS.threadJsonBytes) return await readInThread(request, form.body);
  return { input: parseInput(form.body, parseJson(bytes), "The body") };
}

async function readInThread<Input>(
  { userId, bytes }: BarsRequest,
  body: z.ZodType<Input>,
): Promise<{ input: Input; sent?: Bars }> {
  const read = await taskThreads().run({ userId, kind: "read", given: { bytes }, transfer: [] });
  if (!read.ok) throw new AppError("VALIDATION", read.message, { errors: read.errors });
  const input = parseInput(body, read.rest, "The body");
  return read.bars === undefined ? { input } : { input, sent: read.bars };
}

/** Whether the answer was asked for in the packed form. */
export function asksForPacked({ headers }: BarsRequest): boolean {
  return headers.get("accept")?.includes(OCTETS) ?? false;
}

/**
 * A packed answer of these parts; it leaves in pieces as they are taken. The socket writes from the series themselves,
 * and nobody here learns when it has: their memory is left to the garbage collector and never released.
 */
export function packedResponse(parts: readonly Uint8Array[]): Response {
  const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return streamed(slices(parts), { "Content-Type": OCTETS, "Content-Length": String(length) });
}

function* slices(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const part of parts) {
    for (let at = 0; at < part.byteLength; at += SLICE_BYTES) yield part.subarray(at, at + SLICE_BYTES);
  }
}
