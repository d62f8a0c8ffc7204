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

export function countKill(reason: KillReason): void {
  counter("sandbox_worker_ends_total", "Worker processes that ended, by reason.", ["reason"]).inc({ reason });
}

/** What web processes were told by a sandbox service: the kind of the answer, or why they were turned away. */
export function countServiceAnswer(answer: string): void {
  counter("sandbox_service_answers_total", "Answers of this sandbox service by kind.", ["answer"]).inc({
    answer,
  });
}

/** Sets the gauges that are read when somebody asks; `null` when the sandbox does not answer. */
export function setSandboxGauges(registry: Registry, status: SandboxStatus | null): void {
  gauge(
    registry,
    "sandbox_up",
    "1 when the sandbox answers and has a worker.",
    Number((status?.workers ?? 0) > 0),
  );
  if (status === null) return;
  const { workers, concurrency, busy, queued } = status;
  gauge(registry, "sandbox_workers", "Sandbox processes that are ready.", workers);
  gauge(registry, "sandbox_busy_workers", "Sandbox processes at work.", busy);
  gauge(
    registry,
    "sandbox_spare_workers",
    "Ready processes beyond those that may work at a time.",
    Math.max(0, workers - concurrency),
  );
  gauge(registry, "sandbox_queued_jobs", "Runs that wait for a sandbox process.", queued);
  registry.removeSingleMetric("sandbox_guard");
  const guards = new Gauge({
    name: "sandbox_guard",
    help: "1 when the guard holds guest code here.",
    labelNames: ["guard"],
    registers: [registry],
  });
  for (const [guard, { on }] of Object.entries(status.confinement)) guards.set({ guard }, Number(on));
}

function gauge(registry: Registry, name: string, help: string, value: number): void {
  registry.removeSingleMetric(name);
  new Gauge({ name, help, registers: [registry] }).set(value);
}
