import { type ChildProcess, spawn } from "node:child_process";
import { Socket } from "node:net";
import { setPriority } from "node:os";
import { crashFailure, memoryFailure, type SandboxFailure, timeoutFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import {
  type JobAnswer,
  type JobCost,
  type JobHeader,
  joinAnswer,
  parseWorkerMessage,
  WORKER_CHANNEL,
  type WorkerMessage,
} from "@/lib/sandbox/protocol";
import { BarsLedger } from "@/lib/sandbox/service/bars-ledger";
import type { LaunchPlan } from "@/lib/sandbox/service/confinement";
import { countKill, type KillReason } from "@/lib/sandbox/service/metrics";
import { cpuMicrosOf, residentBytes } from "@/lib/sandbox/service/process-usage";
import type { Guard } from "@/lib/sandbox/status";
import { PacketReader, packetHead } from "@/lib/sandbox/wire/packet-stream";

export type WorkerState = "starting" | "idle" | "busy" | "dying" | "ended";

/** What the pool wants to hear. `ended` comes exactly once; a job in hand is answered before it. */
export interface WorkerListener {
  ready(worker: WorkerProcess, engine: string): void;
  answered(worker: WorkerProcess, answer: JobAnswer): void;
  ended(worker: WorkerProcess): void;
}

const STDERR_CHARACTERS = 2_000;
/** V8's last words when a guest is beyond its heap. */
const OUT_OF_MEMORY = /Last few GCs|out of memory|heap limit|Allocation failed/i;

/** What a worker may say in one packet: a manifest is text, series are numbers. */
const ANSWER_LIMITS = {
  headerBytes: 4 * SANDBOX_LIMITS.manifestCharacters,
  payloadBytes: SANDBOX_LIMITS.outputBytes + SANDBOX_LIMITS.outputSeries * 128,
};

interface JobInHand {
  id: number;
  startedMs: number;
  /** CPU time of the process when the job began; unknown until the first look at it, which short jobs never cost. */
  startedCpuMicros: number | undefined;
  /** The most resident memory seen. */
  peakBytes: number;
  deadline: NodeJS.Timeout;
  watch: NodeJS.Timeout;
}

/** One child process with at most one job. Every breach ends in SIGKILL and a typed answer, never in a retry. */
export class WorkerProcess {
  readonly bars = new BarsLedger(SANDBOX_LIMITS.workerBarsCacheBytes);
  /** Wall time of all its jobs, for recycling. */
  busyMs = 0;
  everReady = false;
  /** Whether it could be put behind the parent's own work. */
  lowPriority: Guard = { on: false, why: "the process has not started" };
  /** First words on stderr, internal. */
  stderr = "";
  readonly #child: ChildProcess;
  readonly #channel: Socket;
  readonly #reader = new PacketReader(ANSWER_LIMITS);
  readonly #listener: WorkerListener;
  #state: WorkerState = "starting";
  #endsBy: KillReason | undefined;
  #job: JobInHand | undefined;
  #answeredMs = Number.NEGATIVE_INFINITY;
  /** Resident memory when it became ready. */
  #idleBytes = 0;
  readonly #startTimer: NodeJS.Timeout;

  constructor(plan: LaunchPlan, listener: WorkerListener) {
    this.#listener = listener;
    this.#child = spawn(plan.command, plan.args, {
      env: plan.env,
      stdio: ["ignore", "ignore", "pipe", "pipe"],
    });
    this.#channel = channelOf(this.#child);
    this.#startTimer = setTimeout(() => this.kill("start"), SANDBOX_LIMITS.workerStartMs);
    this.#channel.on("data", (chunk) => this.#read(chunk));
    this.#channel.on("error", () => this.#fail("exit", crashFailure()));
    this.#channel.on("close", () => this.kill("exit"));
    this.#child.on("error", () => this.#end());
    this.#child.on("close", () => this.#end());
    this.#child.stderr?.on("data", (chunk) => {
      this.stderr = `${this.stderr}${chunk}`.slice(0, STDERR_CHARACTERS);
    });
    this.#lowerPriority();
    this.#unref();
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

  /** Hands over a job; the worker must be idle. The answer comes through the listener, always. */
  assign(header: JobHeader, bars: readonly Uint8Array[] | null): void {
    if (this.#state !== "idle") throw new Error(`worker is ${this.#state}`);
    this.#state = "busy";
    const deadline = setTimeout(
      () => this.#fail("deadline", timeoutFailure(header.wallMs)),
      header.wallMs + SANDBOX_LIMITS.killGraceMs,
    );
    const watch = setInterval(() => this.#watchMemory(), SANDBOX_LIMITS.workerMemoryPollMs);
    const startedMs = performance.now();
    this.#job = { id: header.id, startedMs, startedCpuMicros: undefined, peakBytes: 0, deadline, watch };
    const bytes = bars?.reduce((sum, { byteLength }) => sum + byteLength, 0);
    this.#channel.cork();
    this.#channel.write(packetHead(header, bytes ?? null));
    for (const part of bars ?? []) this.#channel.write(part);
    this.#channel.uncork();
  }

  /** Ends the process at once. A job in hand is answered with CRASHED unless it was answered before. */
  kill(reason: KillReason): void {
    this.#endsBy ??= reason;
    if (this.#state !== "ended") this.#state = "dying";
    this.#child.ref();
    this.#child.kill("SIGKILL");
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
      this.#idleBytes = this.#residentBytes();
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
    clearTimeout(job.deadline);
    clearInterval(job.watch);
    this.#job = undefined;
    this.#answeredMs = performance.now();
    this.busyMs += this.#answeredMs - job.startedMs;
    if (this.#state === "busy") this.#state = "idle";
    this.#listener.answered(this, answer);
  }

  /** Kills and answers the job in hand, if any, with `failure`. */
  #fail(reason: KillReason, failure: SandboxFailure): void {
    const job = this.#job;
    const cost = job && this.#costOf(job);
    this.kill(reason);
    if (job && cost) this.#answer({ type: "failed", id: job.id, ...failure, ...cost });
  }

  /** Seen from outside, while the process still is there to be asked. */
  #costOf({ startedMs, startedCpuMicros, peakBytes }: JobInHand): JobCost {
    const wallMs = performance.now() - startedMs;
    const growth = Math.max(peakBytes, this.#residentBytes()) - this.#idleBytes;
    const spent = startedCpuMicros === undefined ? wallMs * 1_000 : this.#cpuMicros() - startedCpuMicros;
    return {
      cpuMicros: Math.max(0, Math.round(spent)),
      peakMemoryKb: Math.max(0, Math.ceil(growth / 1_024)),
      wallMs,
    };
  }

  #cpuMicros(): number {
    return (this.pid === undefined ? undefined : cpuMicrosOf(this.pid)) ?? 0;
  }

  #residentBytes(): number {
    return (this.pid === undefined ? undefined : residentBytes(this.pid)) ?? 0;
  }

  #watchMemory(): void {
    const job = this.#job;
    if (job === undefined) return;
    // A job that is still running now has been busy since it began.
    job.startedCpuMicros ??= this.#cpuMicros() - (performance.now() - job.startedMs) * 1_000;
    job.peakBytes = Math.max(job.peakBytes, this.#residentBytes());
    if (job.peakBytes > SANDBOX_LIMITS.workerMemoryMb * 1_024 ** 2)
      this.#fail("memory", memoryFailure(SANDBOX_LIMITS.workerMemoryMb));
  }

  #end(): void {
    if (this.#state === "ended") return;
    this.#state = "ended";
    countKill(this.#endsBy ?? "exit");
    clearTimeout(this.#startTimer);
    const failure = OUT_OF_MEMORY.test(this.stderr) ? memoryFailure() : crashFailure();
    const job = this.#job;
    if (job !== undefined) this.#answer({ type: "failed", id: job.id, ...failure, ...this.#costOf(job) });
    this.#listener.ended(this);
  }

  #lowerPriority(): void {
    if (this.pid === undefined) return;
    try {
      setPriority(this.pid, SANDBOX_LIMITS.workerNiceness);
      this.lowPriority = { on: true };
    } catch (error) {
      this.lowPriority = { on: false, why: error instanceof Error ? error.message : "it was refused" };
    }
  }

  /** An idle worker must not keep a script or a shutting-down server alive; the timers of a job do. */
  #unref(): void {
    this.#child.unref();
    this.#channel.unref();
    if (this.#child.stderr instanceof Socket) this.#child.stderr.unref();
  }
}

/** The fourth stream of a child is a pair of connected sockets. */
function channelOf(child: ChildProcess): Socket {
  const channel = child.stdio[WORKER_CHANNEL];
  if (channel instanceof Socket) return channel;
  throw new Error("a worker has no channel");
}
