import { withDatabase } from "./local-database.ts";
import { textTable } from "./text-table.ts";

/** `npm run jobs:active`: what runs or waits now, since when, at which attempt, for which steps. */
await withDatabase(async () => {
  const { disconnect } = await import("@/lib/db");
  const { activeRuns } = await import("@/lib/jobs/data/activity");
  const { formatMoment } = await import("@/lib/time");
  const now = new Date();
  const waiting = ({ attempt, nextAttemptAt }: { attempt: number | null; nextAttemptAt: Date | null }) => {
    if (nextAttemptAt !== null) return `until ${formatMoment(nextAttemptAt)}`;
    return attempt === null ? "not known here" : "at work";
  };
  const runs = await activeRuns();
  const rows = runs.map((run) => [
    run.job,
    run.runKey,
    formatMoment(run.startedAt),
    `${Math.max(0, Math.round((now.getTime() - run.startedAt.getTime()) / 1_000))} s`,
    run.attempt === null ? "—" : String(run.attempt),
    waiting(run),
    run.openSteps.join(", ") || "—",
  ]);
  console.log(
    rows.length === 0
      ? "Nothing runs."
      : textTable(["JOB", "RUN", "SINCE", "FOR", "ATTEMPT", "WAITS", "OPEN STEPS"], rows),
  );
  await disconnect();
});
