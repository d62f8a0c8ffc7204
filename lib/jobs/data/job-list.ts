import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import type { JobRun } from "@/lib/generated/prisma/client";
import { cronWords } from "@/lib/jobs/cron-words";
import { runItem } from "@/lib/jobs/data/run-item";
import { nextRun } from "@/lib/jobs/next-run";
import { requireAdmin } from "@/lib/jobs/require-admin";
import type { JobFacts, JobItem, JobList } from "@/lib/jobs/schema";
import { jobEngine } from "@/lib/jobs/service";

/** Every job with its schedule, its last and its next run. @throws AppError FORBIDDEN for anybody but an admin. */
export async function listJobs(actor: UserActor, now: Date): Promise<JobList> {
  requireAdmin(actor);
  const engine = jobEngine();
  return { engine: engine?.kind ?? "none", items: await jobItems(engine?.jobs ?? [], now) };
}

/** The same for a list of jobs that is at hand: for the operator's commands. */
export async function jobItems(jobs: readonly JobFacts[], now: Date): Promise<JobItem[]> {
  const ids = jobs.map(({ id }) => id);
  const [last, running] = await Promise.all([
    lastRuns(ids),
    db().jobRun.groupBy({
      by: ["job"],
      where: { state: "running", job: { in: ids } },
      _count: { _all: true },
    }),
  ]);
  return jobs.map((job) => {
    const row = last.get(job.id);
    return {
      id: job.id,
      name: job.name,
      description: job.description,
      cron: job.cron,
      schedule: cronWords(job.cron),
      nextRunAt: nextRun(job.cron, now).toISOString(),
      running: running.find((counted) => counted.job === job.id)?._count._all ?? 0,
      lastRun: row === undefined ? null : runItem(row),
    };
  });
}

async function lastRuns(ids: readonly string[]): Promise<Map<string, JobRun>> {
  const newest = await Promise.all(
    ids.map((job) => db().jobRun.findFirst({ where: { job }, orderBy: { id: "desc" } })),
  );
  return new Map(newest.flatMap((row) => (row === null ? [] : [[row.job, row] as const])));
}
