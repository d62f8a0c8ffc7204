import { randomUUID } from "node:crypto";
import type { ExecutorContext } from "@/inngest/embedded/context";
import type { Sql } from "@/inngest/embedded/database";
import type { RegisteredFunction } from "@/inngest/embedded/register";
import { insertRun } from "@/inngest/embedded/store";
import type { StoredEvent } from "@/inngest/embedded/wire";

export interface StartOrder {
  fn: RegisteredFunction;
  dedupeKey: string;
  events: readonly StoredEvent[];
  parent?: { runId: string; stepId: string };
}

/** Makes a run and its first queue job. @returns its id; undefined when the function has one with this key. */
export async function startRun(
  context: Pick<ExecutorContext, "queue">,
  tx: Sql,
  order: StartOrder,
): Promise<string | undefined> {
  const id = randomUUID();
  const { fn, dedupeKey, events, parent } = order;
  const made = await insertRun(tx, {
    id,
    functionId: fn.id,
    dedupeKey,
    events,
    ...(parent === undefined ? {} : { parent }),
  });
  if (!made) return undefined;
  await context.queue.send(tx, { id, events: [...events], fn }, { kind: "drive", run: id });
  return id;
}
