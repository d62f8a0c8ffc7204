import { randomUUID } from "node:crypto";
import type { ExecutorContext } from "@/inngest/embedded/context";
import type { Sql } from "@/inngest/embedded/database";
import { endRunWith } from "@/inngest/embedded/end-run";
import { insertEvent, waitsFor } from "@/inngest/embedded/event-store";
import { holds } from "@/inngest/embedded/expression";
import { MAX_EVENT_BYTES } from "@/inngest/embedded/limits";
import { momentMs } from "@/inngest/embedded/moment";
import type { RegisteredFunction } from "@/inngest/embedded/register";
import { startRun } from "@/inngest/embedded/start-run";
import { endWait, openRunsOf } from "@/inngest/embedded/store";
import type { EventPayload, StoredEvent } from "@/inngest/embedded/wire";
import { sha256Hex } from "@/lib/canonical-json";

/**
 * Stores events, starts the runs they trigger, wakes the runs that wait for them, cancels those they cancel.
 *
 * `seed` is the SDK's own resend header: the same request sent again has the same ids and changes nothing.
 * @returns the ids, in order.
 * @throws Error when an event is larger than `MAX_EVENT_BYTES`.
 */
export async function ingest(
  context: ExecutorContext,
  tx: Sql,
  order: { events: readonly EventPayload[]; seed: string | null },
): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, payload] of order.events.entries()) {
    const event = stored(payload, order.seed === null ? null : `${order.seed}:${at}`, context.clock());
    ids.push(event.id);
    if (await insertEvent(tx, event)) await deliver(context, tx, event);
  }
  return ids;
}

function stored(payload: EventPayload, seed: string | null, nowMs: number): StoredEvent {
  const id = payload.id || (seed === null ? randomUUID() : sha256Hex(seed).slice(0, 32));
  const event: StoredEvent = { ...payload, id, data: payload.data ?? {}, ts: payload.ts ?? nowMs };
  const bytes = Buffer.byteLength(JSON.stringify(event), "utf8");
  if (bytes > MAX_EVENT_BYTES)
    throw new Error(`event ${event.name} has ${bytes} bytes; ${MAX_EVENT_BYTES} is the limit`);
  return event;
}

async function deliver(context: ExecutorContext, tx: Sql, event: StoredEvent): Promise<void> {
  for (const fn of context.functions.values()) {
    await cancelRunsOf(context, tx, fn, event);
    const triggered = fn.events.some(
      (trigger) => trigger.event === event.name && holds(trigger.expression, { event }),
    );
    if (triggered) await startRun(context, tx, { fn, dedupeKey: event.id, events: [event] });
  }
  await wakeWaiting(context, tx, event);
}

async function cancelRunsOf(
  context: ExecutorContext,
  tx: Sql,
  fn: RegisteredFunction,
  event: StoredEvent,
): Promise<void> {
  const rules = fn.cancelOn.filter((rule) => rule.event === event.name);
  if (rules.length === 0) return;
  for (const run of await openRunsOf(tx, fn.id)) {
    const hit = rules.some((rule) => {
      const until = rule.timeout === undefined ? undefined : momentMs(rule.timeout, run.createdAt.getTime());
      const inTime = until === undefined || context.clock() <= until;
      return inTime && holds(rule.if, { event: run.events[0], async: event });
    });
    if (hit) await endRunWith(context, tx, run, { state: "cancelled", output: { cause: event.name } });
  }
}

async function wakeWaiting(context: ExecutorContext, tx: Sql, event: StoredEvent): Promise<void> {
  for (const wait of await waitsFor(tx, event.name)) {
    const expression = typeof wait.options.if === "string" ? wait.options.if : undefined;
    if (!holds(expression, { event: wait.events[0], async: event })) continue;
    if (!(await endWait(tx, wait.runId, wait.stepId, { data: event }))) continue;
    const run = { id: wait.runId, events: wait.events, fn: context.functions.get(wait.functionId) };
    await context.queue.send(tx, run, { kind: "drive", run: wait.runId });
  }
}
