import { AppError } from "@/lib/errors";
import { PackedHeader, packRunAnswer, type RunAnswer, readPackedRun } from "@/lib/indicators/packed-run";
import { ExecuteInput } from "@/lib/indicators/schema";
import { runJson } from "@/lib/indicators/series-json";
import { taskThreads } from "@/lib/indicators/service/task-threads";
import { parseInput, parseJson } from "@/lib/request-input";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { Bars } from "@/lib/ta/bars";

const OCTETS = "application/octet-stream";

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
 * The answer in the form that was asked for: packed, or JSON, which a worker thread writes when it is large. It is
 * given away: its series may be empty afterwards.
 * @throws AppError UNAVAILABLE when too many requests wait for a thread.
 */
export async function answerRunRequest(
  { userId, headers }: RunRequest,
  answer: RunAnswer,
): Promise<Response | ReturnType<typeof runJson>> {
  if (headers.get("accept")?.includes(OCTETS))
    return new Response(new Blob(packRunAnswer(answer)), { headers: { "Content-Type": OCTETS } });
  if (answer.time.length <= SANDBOX_LIMITS.processBars) return runJson(answer);
  const transfer = buffersOf([answer.time, ...Object.values(answer.outputs)]);
  const bytes = await taskThreads().run({ userId, kind: "write", given: { answer }, transfer });
  return new Response(bytes, { headers: { "Content-Type": "application/json" } });
}

/** Each buffer once: the series of a sandboxed run are views of one. */
function buffersOf(columns: readonly Float64Array[]): ArrayBuffer[] {
  const buffers = columns.map(({ buffer }) => buffer);
  return [...new Set(buffers.filter((buffer) => buffer instanceof ArrayBuffer))];
}
