import type ivm from "isolated-vm";
import { crashFailure, type SandboxFailure, timeoutFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { JobCost, JobMessage, WorkerMessage } from "@/lib/sandbox/protocol";
import { USER_FILE } from "@/lib/sandbox/user-file";
import { compileFailure, engineFailure } from "@/lib/sandbox/worker/engine-failure";
import { parseGuestFailure } from "@/lib/sandbox/worker/guest-failure";
import type { IsolateRoom } from "@/lib/sandbox/worker/isolate-room";
import type { JobMeter } from "@/lib/sandbox/worker/job-meter";

export interface PreparedJob {
  job: JobMessage;
  /** JavaScript that compiled alone: only such code may be put into the wrapper. */
  code: string;
  bars: ivm.ExternalCopy<ArrayBuffer>;
  /** What is left of `wallMs`. */
  leftMs: number;
  meter: JobMeter;
}

/** One timed call into a fresh isolate; never throws. */
export function runJob(room: IsolateRoom, prepared: PreparedJob): WorkerMessage {
  const { job, meter } = prepared;
  const { isolate } = room;
  const start = meter.startRun();
  const result = settle(room, prepared);
  const cost = meter.costIn(isolate, start);
  if ("frame" in result) return { type: "series", id: job.id, ...result, ...cost };
  if ("json" in result) return { type: "manifest", id: job.id, ...result, ...cost };
  return failed(job.id, result, cost);
}

export function failed(id: number, failure: SandboxFailure, cost: JobCost): WorkerMessage {
  return { type: "failed", id, ...failure, ...cost };
}

type Result = { frame: Uint8Array } | { json: string } | SandboxFailure;

function settle(room: IsolateRoom, prepared: PreparedJob): Result {
  const { job, leftMs } = prepared;
  if (leftMs <= 0) return timeoutFailure(job.wallMs);
  try {
    return callGuest(room, prepared);
  } catch (error) {
    return engineFailure(error, job.wallMs);
  }
}

/**
 * On this thread, not on the engine's pool: there V8 takes every stack for full (it compares with the stack of the
 * thread that made the isolate) and leaves calls like Math.max out of its optimised code: 2 to 6 times slower. So
 * nothing in this process can interrupt a hang that outlives the timeout; the parent's kill does.
 */
function callGuest(room: IsolateRoom, { job, code, bars, leftMs }: PreparedJob): Result {
  const factory = compileFactory(room, code);
  if ("code" in factory) return factory;
  const parameters = [factory.reference.derefInto(), bars.copyInto(), orderJson(job)];
  const answer: unknown = room.entry.applySync(undefined, parameters, {
    timeout: leftMs,
    result: { copy: true },
  });
  if (answer instanceof ArrayBuffer && job.mode === "run") return { frame: new Uint8Array(answer) };
  if (typeof answer !== "string") return crashFailure();
  if (job.mode === "describe" && answer.startsWith("M"))
    return { json: answer.slice(1, SANDBOX_LIMITS.manifestCharacters + 1) };
  return parseGuestFailure(answer) ?? crashFailure();
}

/** The user's code as a function that has not run. The wrapper's own line is line 0. */
function compileFactory(
  room: IsolateRoom,
  code: string,
): { reference: ivm.Reference<(exports: object) => void> } | SandboxFailure {
  try {
    const wrapped = `(function (__out) { "use strict";\n${code}\n})`;
    const script = room.isolate.compileScriptSync(wrapped, { filename: USER_FILE, lineOffset: -1 });
    return { reference: script.runSync(room.context, { reference: true }) };
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
