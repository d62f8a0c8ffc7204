import type { ExecutorContext } from "@/inngest/embedded/context";
import type { RegisteredFunction } from "@/inngest/embedded/register";
import { scheduleDecision } from "@/inngest/embedded/schedule-moments";
import { startRun } from "@/inngest/embedded/start-run";
import { SCHEDULED_TIMER } from "@/inngest/embedded/wire";

/** Registers the schedules of the functions; a new one owes nothing for the past. */
export async function announceSchedules(context: ExecutorContext): Promise<void> {
  const known = [...context.functions.values()].flatMap((fn) =>
    fn.crons.map((cron) => ({ fn: fn.id, cron })),
  );
  await context.sql.query(
    `INSERT INTO durable.schedule (function_id, cron, fired_for)
     SELECT f, c, to_timestamp($3::float8 / 1000) FROM unnest($1::text[], $2::text[]) AS t (f, c)
     ON CONFLICT (function_id, cron) DO NOTHING`,
    [known.map(({ fn }) => fn), known.map(({ cron }) => cron), context.clock()],
  );
}

/**
 * Starts the runs that are due. Any number of processes may do this at any time: a moment starts one run.
 * @returns how many runs were started.
 */
export async function fireDueSchedules(context: ExecutorContext): Promise<number> {
  let fired = 0;
  for (const row of await scheduleRows(context)) {
    const fn = context.functions.get(row.functionId);
    if (fn === undefined || !fn.crons.includes(row.cron)) continue;
    const decision = scheduleDecision(row.cron, row.firedFor.getTime(), context.clock());
    if (decision.kind === "fire" && (await fire(context, fn, { ...row, atMs: decision.atMs }))) fired += 1;
    if (decision.kind === "reset") await moveTo(context, row, context.clock());
  }
  return fired;
}

interface ScheduleRow {
  functionId: string;
  cron: string;
  firedFor: Date;
}

async function scheduleRows(context: ExecutorContext): Promise<ScheduleRow[]> {
  const { rows } = await context.sql.query<ScheduleRow>(
    `SELECT function_id AS "functionId", cron, fired_for AS "firedFor" FROM durable.schedule`,
  );
  return rows;
}

async function moveTo(context: ExecutorContext, row: ScheduleRow, atMs: number): Promise<void> {
  await context.sql.query(
    `UPDATE durable.schedule SET fired_for = to_timestamp($3::float8 / 1000) WHERE function_id = $1 AND cron = $2`,
    [row.functionId, row.cron, atMs],
  );
}

async function fire(
  context: ExecutorContext,
  fn: RegisteredFunction,
  due: ScheduleRow & { atMs: number },
): Promise<boolean> {
  const { cron, atMs } = due;
  return await context.transaction(async (tx) => {
    const { rowCount } = await tx.query(
      `UPDATE durable.schedule SET fired_for = to_timestamp($3::float8 / 1000)
        WHERE function_id = $1 AND cron = $2 AND fired_for < to_timestamp($3::float8 / 1000)`,
      [fn.id, cron, atMs],
    );
    if (rowCount !== 1) return false;
    const moment = new Date(atMs).toISOString();
    const data = { cron, fireAt: moment, scheduledAt: moment };
    const event = { id: `${fn.id}:${cron}:${moment}`, name: SCHEDULED_TIMER, data, ts: atMs };
    return (
      (await startRun(context, tx, { fn, dedupeKey: `cron:${cron}:${moment}`, events: [event] })) !==
      undefined
    );
  });
}
