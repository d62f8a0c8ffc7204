import { z } from "zod";

/**
 * The work a queue job stands for: `drive` calls a run until it ends, waits or must be retried; `step` runs
 * one planned step of a parallel group; `wake` ends a sleep or the patience of a wait.
 */
export const Task = z.union([
  z.object({ kind: z.literal("drive"), run: z.string() }),
  z.object({ kind: z.enum(["step", "wake"]), run: z.string(), step: z.string() }),
]);
export type Task = z.infer<typeof Task>;

/** Names the advisory lock that only one process of the cluster holds while it works on the task. */
export function lockNameOf(task: Task): string {
  return task.kind === "drive"
    ? `durable:drive:${task.run}`
    : `durable:${task.kind}:${task.run}:${task.step}`;
}
