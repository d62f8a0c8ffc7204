import { withDatabase } from "./local-database.ts";
import { textTable } from "./text-table.ts";

/** `npm run jobs:scheduled`: every job with its schedule, when it is due next and how its last run ended. */
await withDatabase(async () => {
  const { disconnect } = await import("@/lib/db");
  const { functions } = await import("@/inngest/index");
  const { jobsAmong } = await import("@/inngest/job");
  const { jobItems } = await import("@/lib/jobs/data/job-list");
  const { openRuns } = await import("@/lib/jobs/data/executor-runs");
  const { formatMoment } = await import("@/lib/time");
  const jobs = await jobItems(jobsAmong(functions), new Date());
  const rows = jobs
    .toSorted((a, b) => a.nextRunAt.localeCompare(b.nextRunAt))
    .map(({ id, schedule, cron, nextRunAt, lastRun }) => [
      id,
      cron,
      schedule,
      formatMoment(new Date(nextRunAt)),
      lastRun === null ? "never" : `${lastRun.state} ${formatMoment(new Date(lastRun.startedAt))}`,
    ]);
  console.log(textTable(["JOB", "CRON", "IN WORDS", "DUE", "LAST RUN"], rows));
  const waiting = (await openRuns(1_000)).flatMap(({ functionId, runKey, nextAttemptAt }) =>
    nextAttemptAt === null ? [] : [[functionId, runKey, formatMoment(nextAttemptAt)]],
  );
  if (waiting.length > 0) console.log(`\n${textTable(["WAITING RUN OF", "RUN", "GOES ON"], waiting)}`);
  await disconnect();
});
