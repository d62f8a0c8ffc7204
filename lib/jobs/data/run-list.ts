import type { UserActor } from "@/lib/actor";
import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { runItem } from "@/lib/jobs/data/run-item";
import { requireAdmin } from "@/lib/jobs/require-admin";
import type { JobRunPage, JobRunQuery } from "@/lib/jobs/schema";
import { COUNT_MAX, totalOf } from "@/lib/paging";

/** The history of all jobs, newest first. @throws AppError FORBIDDEN for anybody but an admin. */
export async function listRuns(actor: UserActor, query: JobRunQuery): Promise<JobRunPage> {
  requireAdmin(actor);
  const before = readUuidCursor(query.cursor);
  const where = {
    ...(query.job === undefined ? {} : { job: query.job }),
    ...(query.state === undefined ? {} : { state: query.state }),
  };
  const rows = await db().jobRun.findMany({
    where: { ...where, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take: query.limit + 1,
  });
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => ({ id }));
  const total = before ? {} : totalOf(await db().jobRun.count({ where, take: COUNT_MAX + 1 }));
  return { items: items.map(runItem), nextCursor, ...total };
}

/** Failed runs that ended after `since`, for the overview. */
export async function countFailedRuns(since: Date): Promise<number> {
  return await db().jobRun.count({ where: { state: "failed", endedAt: { gt: since } } });
}
