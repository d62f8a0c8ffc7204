import Link from "next/link";
import { JobRunNow } from "@/components/admin/job-run-now";
import { JobStateBadge } from "@/components/admin/job-state-badge";
import { countsText, durationText } from "@/components/admin/job-words";
import { Moment } from "@/components/money/moment";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { JobItem, JobRunItem } from "@/lib/jobs/schema";

/** Every job: what it does, when, how its last run ended, and a button to run it now. */
export function JobTable({ jobs }: { jobs: readonly JobItem[] }) {
  return (
    <Table caption="Jobs with their schedules">
      <thead>
        <tr>
          <Th>Job</Th>
          <Th className="hidden md:table-cell">Schedule</Th>
          <Th className="hidden sm:table-cell">Last run</Th>
          <Th className="hidden lg:table-cell">Next run</Th>
          <Th>
            <span className="sr-only">Run now</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </tbody>
    </Table>
  );
}

function JobRow({ job }: { job: JobItem }) {
  return (
    <Tr>
      <Td className="min-w-48">
        <Link
          href={`/admin/jobs/runs?job=${job.id}`}
          className="font-semibold text-ink no-underline hover:underline"
        >
          {job.name}
        </Link>
        <p className="max-w-prose text-xs text-ink-2">{job.description}</p>
        <Schedule job={job} className="mt-1 md:hidden" />
        <div className="mt-1 sm:hidden">
          <LastRun run={job.lastRun} />
        </div>
      </Td>
      <Td className="hidden md:table-cell">
        <Schedule job={job} />
      </Td>
      <Td className="hidden sm:table-cell">
        <LastRun run={job.lastRun} />
      </Td>
      <Td className="hidden text-xs text-ink-2 lg:table-cell">
        <Moment at={job.nextRunAt} />
      </Td>
      <Td>
        <JobRunNow job={job.id} name={job.name} />
      </Td>
    </Tr>
  );
}

function Schedule({ job, className }: { job: JobItem; className?: string }) {
  return (
    <div className={className}>
      <p className="text-sm">{job.schedule}</p>
      {job.schedule !== job.cron && <p className="figure text-xs text-ink-2">{job.cron}</p>}
      <p className="text-xs text-ink-2 lg:hidden">
        next <Moment at={job.nextRunAt} />
      </p>
    </div>
  );
}

function LastRun({ run }: { run: JobRunItem | null }) {
  if (run === null) return <span className="text-xs text-ink-2">has not run yet</span>;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link href={`/admin/jobs/${run.id}`} className="no-underline">
          <JobStateBadge state={run.state} />
        </Link>
        {run.durationMs !== null && (
          <span className="figure text-xs text-ink-2">{durationText(run.durationMs)}</span>
        )}
      </p>
      <Moment at={run.startedAt} className="block text-xs text-ink-2" />
      <p className="text-xs text-ink-2">{countsText(run.counts)}</p>
    </>
  );
}
