import type { Pool } from "pg";
import { PgBoss } from "pg-boss";
import type { Sql } from "@/inngest/embedded/database";
import { keyOf } from "@/inngest/embedded/expression";
import type { RegisteredFunction } from "@/inngest/embedded/register";
import { lockNameOf, Task } from "@/inngest/embedded/task";
import type { StoredEvent } from "@/inngest/embedded/wire";

export const QUEUE = "durable";
// Orphans are found by their lock within seconds; these only bound what pg-boss does on its own.
const DAY_SECONDS = 86_400;
const MAX_RETRIES = 1_000_000;
const KEEP_WAITING_SECONDS = 400 * DAY_SECONDS;
const KEEP_DONE_SECONDS = 3_600;
const MAINTENANCE_SECONDS = 30;

/** A queue job this process has claimed. `retryCount` fences it: a later claim of the job has a higher one. */
export interface ClaimedJob {
  id: string;
  retryCount: number;
  task: Task;
  /** The concurrency group it counts in, with its limit. */
  slot: { group: string; limit: number } | undefined;
}

export interface RunOfTask {
  id: string;
  events: StoredEvent[];
  /** Undefined when the function is no longer registered. */
  fn: RegisteredFunction | undefined;
}

/** pg-boss as the executor's queue: every send and completion takes part in the caller's transaction. */
export class Queue {
  readonly #boss: PgBoss;
  readonly #pool: Pool;

  constructor(pool: Pool, onError: (error: Error) => void) {
    this.#pool = pool;
    this.#boss = new PgBoss({
      db: { executeSql: (text, values) => pool.query(text, values) },
      schema: "pgboss",
      schedule: false,
      superviseIntervalSeconds: MAINTENANCE_SECONDS,
      maintenanceIntervalSeconds: KEEP_DONE_SECONDS,
      monitorVacuum: false,
      reindex: false,
    });
    this.#boss.on("error", onError);
  }

  async start(): Promise<void> {
    await this.#boss.start();
    await this.#boss.createQueue(QUEUE, {
      retryLimit: MAX_RETRIES,
      retryDelay: 0,
      expireInSeconds: DAY_SECONDS - 1,
      retentionSeconds: KEEP_WAITING_SECONDS,
      deleteAfterSeconds: KEEP_DONE_SECONDS,
    });
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: false });
  }

  /** Puts a task of a run into the queue, due at `atMs` or at once. */
  async send(tx: Sql, run: RunOfTask, task: Task, atMs?: number): Promise<void> {
    const limit = run.fn?.concurrency;
    const counts = limit !== undefined && task.kind !== "wake";
    const group = `${run.fn?.id}:${keyOf(limit?.key, { event: run.events[0] })}`;
    await this.#boss.send(QUEUE, task, {
      db: transactionOf(tx),
      ...(atMs === undefined ? {} : { startAfter: new Date(atMs) }),
      ...(counts ? { group: { id: group.slice(0, 250), tier: `limit-${limit.limit}` } } : {}),
    });
  }

  /** Claims up to `count` jobs that are due, none of a group in `busyGroups`. */
  async claim(
    count: number,
    busyGroups: readonly string[],
    tiers: ReadonlySet<number>,
  ): Promise<ClaimedJob[]> {
    const jobs = await this.#boss.fetch<object>(QUEUE, {
      batchSize: count,
      ...(busyGroups.length === 0 ? {} : { ignoreGroups: [...busyGroups] }),
      ...(tiers.size === 0 ? {} : { groupConcurrency: { default: 1, tiers: tierLimits(tiers) } }),
    });
    return jobs.map((job) => {
      const limit = Number(job.groupTier?.replace("limit-", ""));
      const slot = job.groupId && limit > 0 ? { group: job.groupId, limit } : undefined;
      return { id: job.id, retryCount: job.retryCount, task: Task.parse(job.data), slot };
    });
  }

  /** False when the job is no longer this process's; holds the job's row until the transaction ends. */
  async isClaimed(tx: Sql, job: ClaimedJob): Promise<boolean> {
    const { rows } = await tx.query(
      `SELECT 1 FROM pgboss.job WHERE name = $1 AND id = $2 AND state = 'active' AND retry_count = $3 FOR UPDATE`,
      [QUEUE, job.id, job.retryCount],
    );
    return rows.length > 0;
  }

  async complete(tx: Sql, job: ClaimedJob): Promise<void> {
    await this.#boss.complete(QUEUE, { id: job.id, retryCount: job.retryCount }, null, {
      db: transactionOf(tx),
    });
  }

  /** Puts a claimed job back as a new one, so that it does not count as a crash. */
  async putBack(tx: Sql, job: ClaimedJob, atMs?: number): Promise<void> {
    const group =
      job.slot === undefined ? {} : { group: { id: job.slot.group, tier: `limit-${job.slot.limit}` } };
    const startAfter = atMs === undefined ? {} : { startAfter: new Date(atMs) };
    await this.#boss.send(QUEUE, job.task, { db: transactionOf(tx), ...startAfter, ...group });
    await this.complete(tx, job);
  }

  /** Drops what waits in the queue for a run. */
  async drop(tx: Sql, runId: string): Promise<void> {
    await tx.query(
      `DELETE FROM pgboss.job WHERE name = $1 AND state IN ('created', 'retry') AND data->>'run' = $2`,
      [QUEUE, runId],
    );
  }

  /** Frees jobs whose worker is gone: claimed, but nobody holds their lock. @returns how many. */
  async freeOrphans(): Promise<number> {
    const { rows } = await this.#pool.query<{ id: string; data: unknown; retryCount: number }>(
      `SELECT id, data, retry_count AS "retryCount" FROM pgboss.job
        WHERE name = $1 AND state = 'active' AND started_on < now() - interval '1 second'`,
      [QUEUE],
    );
    if (rows.length === 0) return 0;
    const names = rows.map(({ data }) => lockNameOf(Task.parse(data)));
    const held = await this.#pool.query<{ name: string }>(
      `SELECT n AS name FROM unnest($1::text[]) n WHERE EXISTS (
         SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
           AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended(n, 0))`,
      [names],
    );
    const alive = new Set(held.rows.map(({ name }) => name));
    const orphans = rows.filter((_, at) => !alive.has(names[at] ?? ""));
    for (const { id, retryCount } of orphans)
      await this.#boss.fail(QUEUE, { id, retryCount }, { message: "its process died" });
    return orphans.length;
  }

  /** How long the oldest job that could run has waited, in ms; 0 when none waits. */
  async oldestWaitingMs(): Promise<number> {
    const { rows } = await this.#pool.query<{ ms: number | null }>(
      `SELECT (extract(epoch FROM now() - min(start_after)) * 1000)::float8 AS ms FROM pgboss.job
        WHERE name = $1 AND state IN ('created', 'retry') AND start_after < now()`,
      [QUEUE],
    );
    return Math.round(rows[0]?.ms ?? 0);
  }
}

function transactionOf(tx: Sql): {
  executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
} {
  return { executeSql: (text, values) => tx.query(text, values) };
}

function tierLimits(tiers: ReadonlySet<number>): Record<string, number> {
  return Object.fromEntries([...tiers].map((limit) => [`limit-${limit}`, limit]));
}
