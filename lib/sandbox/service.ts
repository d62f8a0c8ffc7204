import { availableParallelism } from "node:os";
import path from "node:path";
import { sandboxService } from "@/lib/env";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { Sandbox } from "@/lib/sandbox/port";
import { planLaunch } from "@/lib/sandbox/service/confinement";
import { WorkerPool } from "@/lib/sandbox/service/pool";
import { RemoteTransport } from "@/lib/sandbox/service/remote/remote-transport";
import { sandboxOver } from "@/lib/sandbox/service/sandbox-over";
import { singleton } from "@/lib/singleton";

export interface SandboxPoolOptions {
  /** The built worker (`npm run sandbox:build`). */
  workerFile?: string;
  /** Runs at a time; one more process waits as a hot spare. Default: the cores of the machine. */
  concurrency?: number;
  /** Wall time of a run in ms; tests make it shorter. */
  wallMs?: number;
}

/** A sandbox whose workers are children of this process. */
export interface SandboxPool extends Sandbox {
  /** Process ids of the workers, or of those with a job in hand: for tests and benches. */
  pids(only?: "busy"): number[];
}

/** Starts the workers of a pool. */
export function createSandboxPool(options: SandboxPoolOptions = {}): SandboxPool {
  const workers = startWorkers(options);
  return { ...sandboxOver(workers), pids: (only) => workers.pids(only) };
}

/** Starts worker processes: one per run at a time, and a hot spare. */
export function startWorkers(options: SandboxPoolOptions = {}): WorkerPool {
  return new WorkerPool({
    plan: planLaunch(options.workerFile ?? path.resolve("dist/sandbox/worker.mjs")),
    concurrency: options.concurrency ?? availableParallelism(),
    wallMs: options.wallMs ?? SANDBOX_LIMITS.wallMs,
  });
}

/** The sandbox of this web process, chosen at first use and shared by every bundle of it. */
export function sandbox(): Sandbox {
  return singleton("sandbox", () => {
    const service = sandboxService();
    return service === null ? createSandboxPool() : sandboxOver(new RemoteTransport(service));
  });
}
