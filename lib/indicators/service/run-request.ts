import { AppError } from "@/lib/errors";
import { PackedHeader, packRunAnswer, type RunAnswer, readPackedRun } from "@/lib/indicators/packed-run";
import { ExecuteInput } from "@/lib/indicators/schema";
import { runJson } from "@/lib/indicators/series-json";
import { streamed } from "@/lib/indicators/service/streamed";
import { taskThreads } from "@/lib/indicators/service/task-threads";
import { jsonPieces } from "@/lib/indicators/service/write-series";
import { parseInput, parseJson } from "@/lib/request-input";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { Bars } from "@/lib/ta/bars";

const OCTETS = "application/octet-stream";
const SLICE_BYTES = 256 * 1024;

/** A request as its bytes came. */
export interface RunRequest {
  userId: string;
  bytes: Uint8Array;
  headers: Headers;
}

/**
 * Reads a request to run an indicator: JSON, in a worker thread when it is large, or the packed form.
 * @throws AppError VALIDATION with what is wrong, UNAVAILABLE when too many requests wait for a thread.
 */
export async function readRunRequest(request: RunRequest): Promise<{ input: ExecuteInput; sent?: Bars }> {
  const { bytes, headers } = request;
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === OCTETS) {
    const { header, bars } = readPackedRun(bytes);
    return { input: parseInput(PackedHeader, header, "The header"), sent: bars };
  }
  if (type !== "application/json") {
    throw new AppError("VALIDATION", `Send the header Content-Type: application/json, or ${OCTETS}.`);
  }
  if (bytes.byteLength > SANDBOX_LIMITS.threadJsonBytes) return await readInThread(request);
  return { input: parseInput(ExecuteInput, parseJson(bytes), "The body") };
}

async function readInThread({ userId, bytes }: RunRequest): Promise<{ input: ExecuteInput; sent?: Bars }> {
  const read = await taskThreads().run({ userId, kind: "read", given: { bytes }, transfer: [] });
  if (!read.ok) throw new AppError("VALIDATION", read.message, { errors: read.errors });
  const input = parseInput(ExecuteInput, read.rest, "The body");
  return read.bars === undefined ? { input } : { input, sent: read.bars };
}

/**
 * The answer in the form that was asked for: packed, or JSON. Large ones leave in pieces as they are taken, and
 * worker threads write their text.
 */
export function answerRunRequest(
  { userId, headers }: RunRequest,
  answer: RunAnswer,
): Response | ReturnType<typeof runJson> {
  if (headers.get("accept")?.includes(OCTETS)) return packedResponse(packRunAnswer(answer));
  if (answer.time.length <= SANDBOX_LIMITS.processBars) return runJson(answer);
  const { time, outputs, ...head } = answer;
  return streamed(jsonPieces(userId, head, { time, outputs }), { "Content-Type": "application/json" });
}

function packedResponse(parts: readonly Uint8Array[]): Response {
  const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return streamed(slices(parts), { "Content-Type": OCTETS, "Content-Length": String(length) });
}

function* slices(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const part of parts) {
    for (let at = 0; at < part.byteLength; at += SLICE_BYTES) yield part.subarray(at, at + SLICE_BYTES);
  }
}
