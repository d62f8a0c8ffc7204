import { db } from "@/lib/db";
import { openRuns } from "@/lib/jobs/data/executor-runs";

export interface ActiveRun {
  /** Id of the job, or of the function where it is no job. */
  job: string;
  runKey: string;
  startedAt: Date;
  /** Null where an Inngest server counts it, or nobody has begun it. */
  attempt: number | null;
  nextAttemptAt: Date | null;
  openSteps: string[];
}

const MOST = 1_000;

/** What runs now, oldest first: the embedded executor's runs, and the history's that it does not know. */
export async function activeRuns(): Promise<ActiveRun[]> {
  const [executor, history] = await Promise.all([
    openRuns(MOST),
    db().jobRun.findMany({ where: { state: "running" }, orderBy: { id: "asc" }, take: MOST }),
  ]);
  const known = new Set(executor.map(({ runKey }) => runKey));
  const jobs = new Map(history.map(({ runKey, job }) => [runKey, job]));
  return [
    ...executor.map(({ functionId, ...run }) => ({ ...run, job: jobs.get(run.runKey) ?? functionId })),
    ...history
      .filter(({ runKey }) => !known.has(runKey))
      .map(({ job, runKey, startedAt }) => ({
        job,
        runKey,
        startedAt,
        attempt: null,
        nextAttemptAt: null,
        openSteps: [],
      })),
  ].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
}
