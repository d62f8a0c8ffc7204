import { JobStateBadge } from "@/components/admin/job-state-badge";
import { countsText, durationText } from "@/components/admin/job-words";
import { Moment } from "@/components/money/moment";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { JobRunItem } from "@/lib/jobs/schema";

/** Runs of jobs, newest first; each row leads to the run. */
export function JobRunsTable({ runs }: { runs: readonly JobRunItem[] }) {
  return (
    <Table caption="Runs, newest first">
      <thead>
        <tr>
          <Th>Started</Th>
          <Th>Job</Th>
          <Th>State</Th>
          <Th numeric className="hidden sm:table-cell">
            Took
          </Th>
          <Th className="hidden md:table-cell">What it did</Th>
          <Th className="hidden lg:table-cell">Because of</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <Tr key={run.id}>
            <Td className="text-xs">
              <RowLink href={`/admin/jobs/${run.id}`}>
                <Moment at={run.startedAt} />
              </RowLink>
            </Td>
            <Td className="figure text-xs">{run.job}</Td>
            <Td>
              <JobStateBadge state={run.state} />
            </Td>
            <Td numeric className="hidden text-xs sm:table-cell">
              {run.durationMs === null ? "—" : durationText(run.durationMs)}
            </Td>
            <Td className="hidden max-w-md text-xs text-ink-2 md:table-cell">
              <span className="line-clamp-2 break-words">{run.error ?? countsText(run.counts)}</span>
            </Td>
            <Td className="hidden text-xs text-ink-2 lg:table-cell">
              {run.cause === "schedule" ? "its schedule" : `@${run.cause}`}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
