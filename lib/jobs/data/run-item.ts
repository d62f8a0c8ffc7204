import type { JobRun } from "@/lib/generated/prisma/client";
import { JobCounts, type JobRunItem } from "@/lib/jobs/schema";

/** A row of the history as it is shown. */
export function runItem(row: JobRun): JobRunItem {
  const counts = JobCounts.safeParse(row.counts);
  return {
    id: row.id,
    job: row.job,
    state: row.state,
    cause: row.cause,
    counts: counts.success ? counts.data : {},
    error: row.error,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    durationMs: row.endedAt === null ? null : Math.max(0, row.endedAt.getTime() - row.startedAt.getTime()),
  };
}
