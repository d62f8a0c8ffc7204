import { Gauge, type Registry } from "prom-client";
import { counter, histogram } from "@/lib/metrics";
import type { SandboxStatus } from "@/lib/sandbox/status";

/** `builtin`: our own code, plain; `guest`: a user's code in a worker process. */
export type Lane = "builtin" | "guest";

/**
 * Why a worker process ended. `deadline` and `memory`: the parent's two guards. `exit`: it ended by itself.
 * `protocol`: it said something no worker says. `start`: it never became ready. `replaced`: the guest was stopped,
 * but a thread may still be busy with it. `retired`: it has worked long enough. `stop`: the pool ends.
 */
export type KillReason =
  | "deadline"
  | "memory"
  | "exit"
  | "protocol"
  | "start"
  | "replaced"
  | "retired"
  | "stop";

const RUN_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const WAIT_SECONDS = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** One run that ended: `outcome` is `ok` or the code of its error; `seconds` from the order to the answer. */
export function countRun(lane: Lane, outcome: string, seconds: number): void {
  counter("sandbox_runs_total", "Runs by lane and outcome: ok, or the code of the failure.", [
    "lane",
    "outcome",
  ]).inc({ lane, outcome });
  histogram("sandbox_run_seconds", "Time of a run, waiting included.", ["lane"], RUN_SECONDS).observe(
    { lane },
    seconds,
  );
}

export function countWait(seconds: number): void {
  histogram("sandbox_wait_seconds", "Time a job waits for a worker.", [], WAIT_SECONDS).observe(seconds);
}

/** A job that waited for a worker until nobody waited for the job. */
export function countDropped(): void {
  counter("sandbox_dropped_jobs_total", "Waiting jobs dropped because whoever asked had gone.", []).inc();
}

export function countKill(reason: KillReason): void {
  counter("sandbox_worker_ends_total", "Worker processes that ended, by reason.", ["reason"]).inc({ reason });
}

/** What web processes were told by a sandbox service: the kind of the answer, or why they were turned away. */
export function countServiceAnswer(answer: string): void {
  counter("sandbox_service_answers_total", "Answers of this sandbox service by kind.", ["answer"]).inc({
    answer,
  });
}

/** Sets the gauges that are read when somebody asks; without an answer (`null`) only `sandbox_up` is left, at 0. */
export function setSandboxGauges(registry: Registry, status: SandboxStatus | null): void {
  for (const { name, help, read } of GAUGES) {
    registry.removeSingleMetric(name);
    const value = read(status);
    if (value !== undefined) new Gauge({ name, help, registers: [registry] }).set(value);
  }
  registry.removeSingleMetric("sandbox_guard");
  if (status === null) return;
  const help = "1 when the guard holds guest code here.";
  const guards = new Gauge({ name: "sandbox_guard", help, labelNames: ["guard"], registers: [registry] });
  for (const [guard, { on }] of Object.entries(status.confinement)) guards.set({ guard }, Number(on));
}

const GAUGES: readonly {
  name: string;
  help: string;
  read(status: SandboxStatus | null): number | undefined;
}[] = [
  {
    name: "sandbox_up",
    help: "1 when the sandbox answers and has a worker.",
    read: (status) => Number(status !== null && status.workers > 0),
  },
  {
    name: "sandbox_workers",
    help: "Sandbox processes that are ready, the spare included.",
    read: (status) => status?.workers,
  },
  { name: "sandbox_busy_workers", help: "Sandbox processes at work.", read: (status) => status?.busy },
  {
    name: "sandbox_spare_workers",
    help: "Ready processes beyond those that may work at a time.",
    read: (status) => (status === null ? undefined : Math.max(0, status.workers - status.concurrency)),
  },
  {
    name: "sandbox_queued_jobs",
    help: "Runs that wait for a sandbox process.",
    read: (status) => status?.queued,
  },
];
