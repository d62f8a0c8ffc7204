import { z } from "zod";

const Guard = z.strictObject({
  on: z.boolean(),
  /** Why this platform does not offer it. */
  why: z.string().max(300).optional(),
});
export type Guard = z.infer<typeof Guard>;

/** What holds a worker process besides the isolate. Shown by the health endpoint. */
export const Confinement = z.strictObject({
  emptyEnvironment: Guard.describe("No variable of the parent reaches the worker."),
  permission: Guard.describe("Node's permission model: no file but the worker's own, no spawn, no threads."),
  noNetwork: Guard.describe("A network namespace of its own with nothing in it."),
  resourceLimits: Guard.describe("Address space, CPU seconds, open files, no written files, no core dumps."),
  unprivilegedUser: Guard.describe("An account that owns nothing."),
  noNewPrivileges: Guard.describe("No capabilities, no way to gain any; ends with its parent."),
  memoryWatch: Guard.describe("Resident memory is watched by the parent."),
  lowPriority: Guard.describe("The web server's own work goes first."),
});
export type Confinement = z.infer<typeof Confinement>;

const Count = z.int().min(0);

/** For the health endpoint and the metrics. */
export const SandboxStatus = z.strictObject({
  workers: Count.describe("Processes that are ready, the spare included."),
  concurrency: Count.describe("Jobs at a time."),
  busy: Count,
  queued: Count,
  engine: z.string().max(300).describe("Empty until the first worker is ready."),
  confinement: Confinement,
});
export type SandboxStatus = z.infer<typeof SandboxStatus>;
