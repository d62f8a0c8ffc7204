import type ivm from "isolated-vm";
import { crashFailure, type SandboxFailure, timeoutFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { JobMessage, WorkerMessage } from "@/lib/sandbox/protocol";
import { USER_FILE } from "@/lib/sandbox/user-file";
import { compileFailure, engineFailure } from "@/lib/sandbox/worker/engine-failure";
import { parseGuestFailure } from "@/lib/sandbox/worker/guest-failure";
import { guarded, type IsolateRoom } from "@/lib/sandbox/worker/isolate-room";

export interface PreparedJob {
  job: JobMessage;
  /** JavaScript that compiled alone: only such code may be put into the wrapper. */
  code: string;
  bars: ivm.ExternalCopy<ArrayBuffer>;
  /** What is left of `wallMs`. */
  leftMs: number;
  startedMs: number;
}

/** One timed call into a fresh isolate; never throws. */
export async function runJob(room: IsolateRoom, prepared: PreparedJob): Promise<WorkerMessage> {
  const { job, leftMs } = prepared;
  if (leftMs <= 0) return failed(job.id, timeoutFailure(job.wallMs));
  try {
    return await guarded(room.isolate, leftMs, () => callGuest(room, prepared));
  } catch (error) {
    return failed(job.id, engineFailure(error, job.wallMs));
  }
}

export function failed(id: number, failure: SandboxFailure): WorkerMessage {
  return { type: "failed", id, ...failure };
}

async function callGuest(room: IsolateRoom, prepared: PreparedJob): Promise<WorkerMessage> {
  const { job, bars, leftMs, startedMs } = prepared;
  const cpuBefore = room.isolate.cpuTime;
  const factory = await compileFactory(room, prepared.code);
  if ("code" in factory) return failed(job.id, factory);
  const parameters = [factory.reference.derefInto(), bars.copyInto(), orderJson(job)];
  // On this thread, not on the engine's pool: there V8 takes every stack for full (it compares with the stack of
  // the thread that made the isolate) and leaves calls like Math.max out of its optimised code: 2 to 6 times slower.
  // So nothing in this process can interrupt a hang that outlives the timeout; the parent's kill does.
  const answer: unknown = room.entry.applySync(undefined, parameters, {
    timeout: leftMs,
    result: { copy: true },
  });
  const heap = await room.isolate.getHeapStatistics();
  const cost = {
    cpuMicros: Number((room.isolate.cpuTime - cpuBefore) / 1_000n),
    peakMemoryKb: Math.ceil((heap.total_heap_size + heap.externally_allocated_size) / 1_024),
    wallMs: performance.now() - startedMs,
  };
  if (answer instanceof ArrayBuffer && job.mode === "run")
    return { type: "series", id: job.id, frame: new Uint8Array(answer), ...cost };
  if (typeof answer !== "string") return failed(job.id, crashFailure());
  if (job.mode === "describe" && answer.startsWith("M")) {
    return {
      type: "manifest",
      id: job.id,
      json: answer.slice(1, SANDBOX_LIMITS.manifestCharacters + 1),
      ...cost,
    };
  }
  return failed(job.id, parseGuestFailure(answer) ?? crashFailure());
}

/** The user's code as a function that has not run. The wrapper's own line is line 0. */
async function compileFactory(
  room: IsolateRoom,
  code: string,
): Promise<{ reference: ivm.Reference<(exports: object) => void> } | SandboxFailure> {
  try {
    const wrapped = `(function (__out) { "use strict";\n${code}\n})`;
    const script = await room.isolate.compileScript(wrapped, { filename: USER_FILE, lineOffset: -1 });
    return { reference: await script.run(room.context, { reference: true }) };
  } catch (error) {
    return compileFailure(error);
  }
}

/** Text rather than an object: what the guest's runner reads is made of primitives only. */
function orderJson(job: JobMessage): string {
  const inputs: unknown = JSON.parse(job.inputsJson);
  const given = typeof inputs === "object" && inputs !== null ? Object.keys(inputs) : [];
  return JSON.stringify({ mode: job.mode, bars: job.bars, inputs, given, expected: job.expected });
}
