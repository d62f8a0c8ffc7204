import path from "node:path";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { SandboxPool } from "@/lib/sandbox/service";
import { planLaunch } from "@/lib/sandbox/service/confinement";
import { WorkerPool } from "@/lib/sandbox/service/pool";
import { sandboxOver } from "@/lib/sandbox/service/sandbox-over";
import type { Transport } from "@/lib/sandbox/transport";

export interface BenchPool extends SandboxPool {
  /** Bytes of bars that were packed for a worker since the start. */
  bytesSent(): number;
  /** Resolves when the spare and all workers wait for jobs. */
  warm(): Promise<void>;
}

/** A pool of two workers and a spare, as the product starts it, that counts the bars it sends. */
export function startBenchPool(options: { concurrency?: number; onDemand?: boolean } = {}): BenchPool {
  const { concurrency = 2, onDemand = false } = options;
  const plan = planLaunch(path.resolve("dist/sandbox/worker.mjs"));
  const args = onDemand ? [...plan.args, "--build-on-demand"] : plan.args;
  const workers = new WorkerPool({ plan: { ...plan, args }, concurrency, wallMs: SANDBOX_LIMITS.wallMs });
  let bytes = 0;
  const counting: Transport = {
    deliver: (order) => {
      const pack = () => {
        const packed = order.dataset.pack();
        bytes += packed.reduce((sum, { byteLength }) => sum + byteLength, 0);
        return packed;
      };
      return workers.deliver({ ...order, dataset: { ...order.dataset, pack } });
    },
    status: () => workers.status(),
    stop: () => workers.stop(),
  };
  return {
    ...sandboxOver(counting),
    pids: () => workers.pids(),
    bytesSent: () => bytes,
    warm: async () => {
      while ((await workers.status()).workers <= concurrency)
        await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}
