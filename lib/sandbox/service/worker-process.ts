import { crashFailure, memoryFailure, type SandboxFailure, timeoutFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import {
  type JobAnswer,
  type JobCost,
  type JobHeader,
  joinAnswer,
  parseWorkerMessage,
  type WorkerMessage,
} from "@/lib/sandbox/protocol";
import { BarsLedger } from "@/lib/sandbox/service/bars-ledger";
import type { LaunchPlan } from "@/lib/sandbox/service/confinement";
import { JobWatch } from "@/lib/sandbox/service/job-watch";
import { countKill, type KillReason } from "@/lib/sandbox/service/metrics";
import { WorkerChild } from "@/lib/sandbox/service/worker-child";
import type { Guard } from "@/lib/sandbox/status";
import { PacketReader, packetHead } from "@/lib/sandbox/wire/packet-stream";

export type WorkerState = "starting" | "idle" | "busy" | "dying" | "ended";

/** What the pool wants to hear. `ended` comes exactly once; a job in hand is answered before it. */
export interface WorkerListener {
  ready(worker: WorkerProcess, engine: string): void;
  answered(worker: WorkerProcess, answer: JobAnswer): void;
  ended(worker: WorkerProcess): void;
}

/** V8's last words when a guest is beyond its heap. */
const OUT_OF_MEMORY = /Last few GCs|out of memory|heap limit|Allocation failed/i;

/** What a worker may say in one packet: a manifest is text, series are numbers. */
const ANSWER_LIMITS = {
  headerBytes: 4 * SANDBOX_LIMITS.manifestCharacters,
  payloadBytes: SANDBOX_LIMITS.outputBytes + SANDBOX_LIMITS.outputSeries * 128,
};

interface JobInHand {
  id: number;
  wallMs: number;
  startedMs: number;
}

/** One child process with at most one job. Every breach ends in SIGKILL and a typed answer, never in a retry. */
export class WorkerProcess {
  readonly bars = new BarsLedger(SANDBOX_LIMITS.workerBarsCacheBytes);
  /** Wall time of all its jobs, for recycling. */
  busyMs = 0;
  everReady = false;
  readonly #child: WorkerChild;
  readonly #reader = new PacketReader(ANSWER_LIMITS);
  readonly #listener: WorkerListener;
  #state: WorkerState = "starting";
  #endsBy: KillReason | undefined;
  #job: JobInHand | undefined;
  #answeredMs = Number.NEGATIVE_INFINITY;
  readonly #watch = new JobWatch(
    () => this.pid,
    (what) => this.#stopJob(what),
  );
  readonly #startTimer: NodeJS.Timeout;

  constructor(plan: LaunchPlan, listener: WorkerListener) {
    this.#listener = listener;
    this.#startTimer = setTimeout(() => this.kill("start"), SANDBOX_LIMITS.workerStartMs);
    this.#child = new WorkerChild(plan, {
      said: (bytes) => this.#read(bytes),
      fellSilent: () => this.kill("exit"),
      ended: () => this.#end(),
    });
  }

  get state(): WorkerState {
    return this.#state;
  }

  /** Since its last answer; without end before the first. */
  get restedMs(): number {
    return performance.now() - this.#answeredMs;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get lowPriority(): Guard {
    return this.#child.lowPriority;
  }

  /** First words on stderr, internal. */
  get stderr(): string {
    return this.#child.stderr;
  }

  /** Hands over a job; the worker must be idle. The answer comes through the listener, always. */
  assign(header: JobHeader, bars: readonly Uint8Array[] | null): void {
    if (this.#state !== "idle") throw new Error(`worker is ${this.#state}`);
    this.#state = "busy";
    this.#job = { id: header.id, wallMs: header.wallMs, startedMs: performance.now() };
    this.#watch.begin(header.wallMs + SANDBOX_LIMITS.killGraceMs);
    const bytes = bars?.reduce((sum, { byteLength }) => sum + byteLength, 0);
    this.#child.tell([packetHead(header, bytes ?? null), ...(bars ?? [])]);
  }

  /** Ends the process at once. A job in hand is answered with CRASHED unless it was answered before. */
  kill(reason: KillReason): void {
    this.#endsBy ??= reason;
    if (this.#state !== "ended") this.#state = "dying";
    this.#child.kill();
  }

  #read(chunk: Uint8Array): void {
    const packets = this.#reader.push(chunk);
    if (packets === null) this.#fail("protocol", crashFailure());
    for (const packet of packets ?? []) this.#receive(parseWorkerMessage(joinAnswer(packet)));
  }

  #receive(message: WorkerMessage | null): void {
    if (message?.type === "ready" && this.#state === "starting") {
      clearTimeout(this.#startTimer);
      this.#state = "idle";
      this.everReady = true;
      this.#watch.noteIdle();
      this.#listener.ready(this, message.engine);
      return;
    }
    if (message === null || message.type === "ready" || message.id !== this.#job?.id) {
      this.#fail("protocol", crashFailure());
      return;
    }
    this.#answer(message);
  }

  #answer(answer: JobAnswer): void {
    const job = this.#job;
    if (job === undefined) return;
    this.#watch.end();
    this.#job = undefined;
    this.#answeredMs = performance.now();
    this.busyMs += this.#answeredMs - job.startedMs;
    if (this.#state === "busy") this.#state = "idle";
    this.#listener.answered(this, answer);
  }

  #stopJob(what: "deadline" | "memory"): void {
    const tooLong = what === "deadline";
    const failure = tooLong
      ? timeoutFailure(this.#job?.wallMs ?? 0)
      : memoryFailure(SANDBOX_LIMITS.workerMemoryMb);
    this.#fail(what, failure);
  }

  /** Kills and answers the job in hand, if any, with `failure`. */
  #fail(reason: KillReason, failure: SandboxFailure): void {
    const cost = this.#watch.cost();
    this.kill(reason);
    this.#answerFailed(failure, cost);
  }

  #answerFailed(failure: SandboxFailure, cost: JobCost): void {
    if (this.#job !== undefined) this.#answer({ type: "failed", id: this.#job.id, ...failure, ...cost });
  }

  #end(): void {
    if (this.#state === "ended") return;
    this.#state = "ended";
    countKill(this.#endsBy ?? "exit");
    clearTimeout(this.#startTimer);
    const failure = OUT_OF_MEMORY.test(this.stderr) ? memoryFailure() : crashFailure();
    this.#answerFailed(failure, this.#watch.cost());
    this.#listener.ended(this);
  }
}
