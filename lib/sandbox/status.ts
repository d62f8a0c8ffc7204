import { z } from "zod";

const Guard = z.strictObject({
  on: z.boolean(),
  /** Why this platform does not offer it. */
  why: z.string().max(300).optional(),
});
export type Guard = z.infer<typeof Guard>;

/** A service of another version may report other guards: what it does not report does not count as on. */
const guard = (what: string) =>
  Guard.default({ on: false, why: "the sandbox service does not report it" }).describe(what);

/** What holds a worker process besides the isolate. Shown by the health endpoint. */
export const Confinement = z.object({
  emptyEnvironment: guard("No variable of the parent reaches the worker."),
  permission: guard("Node's permission model: no file but the worker's own, no spawn, no threads."),
  noNetwork: guard("A network namespace of its own with nothing in it."),
  resourceLimits: guard("Address space, CPU seconds, open files, no written files, no core dumps."),
  unprivilegedUser: guard("An account that owns nothing."),
  noNewPrivileges: guard("No capabilities, no way to gain any; ends with its parent."),
  memoryWatch: guard("Resident memory is watched by the parent."),
  lowPriority: guard("The web server's own work goes first."),
});
export type Confinement = z.infer<typeof Confinement>;

const Count = z.int().min(0);

/** For the health endpoint and the metrics. */
export const SandboxStatus = z.object({
  workers: Count.describe("Processes that are ready, the spare included."),
  concurrency: Count.describe("Jobs at a time."),
  busy: Count,
  queued: Count,
  engine: z.string().max(300).describe("Empty until the first worker is ready."),
  confinement: Confinement,
});
export type SandboxStatus = z.infer<typeof SandboxStatus>;
