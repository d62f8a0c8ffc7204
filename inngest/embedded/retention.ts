import type { ExecutorContext } from "@/inngest/embedded/context";
import { RETENTION } from "@/inngest/embedded/limits";

const BATCH = 1_000;

export type RetentionRule = typeof RETENTION | { completedMs: number; failedMs: number; eventMs: number };

type Cleaner = Pick<ExecutorContext, "sql" | "clock" | "stopping">;

export interface Purged {
  runs: number;
  events: number;
}

/**
 * Deletes runs that ended long ago, with their steps, and old events, in small transactions. A run that is not
 * finished is never deleted, nor is the event of one that still waits.
 */
export async function purgeFinished(context: Cleaner, rule: RetentionRule = RETENTION): Promise<Purged> {
  const runs = await inBatches(
    context,
    `DELETE FROM durable.run WHERE id IN (
       SELECT id FROM durable.run
        WHERE ended_at < to_timestamp($1::float8 / 1000)
          AND (state <> 'failed' OR ended_at < to_timestamp($2::float8 / 1000)) LIMIT ${BATCH})`,
    [context.clock() - rule.completedMs, context.clock() - rule.failedMs],
  );
  const events = await inBatches(
    context,
    `DELETE FROM durable.event WHERE id IN (
       SELECT id FROM durable.event WHERE received_at < to_timestamp($1::float8 / 1000) LIMIT ${BATCH})`,
    [context.clock() - rule.eventMs],
  );
  return { runs, events };
}

async function inBatches(context: Cleaner, statement: string, values: readonly number[]): Promise<number> {
  for (let total = 0; ; ) {
    const { rowCount } = await context.sql.query(statement, [...values]);
    total += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH || context.stopping()) return total;
  }
}
