import type { Metadata } from "next";
import { requireAdmin } from "@/app/admin/gate";
import { JobRunFilter } from "@/components/admin/job-run-filter";
import { JobRunsTable } from "@/components/admin/job-runs-table";
import { JobTabs } from "@/components/admin/job-tabs";
import { RefreshWhile } from "@/components/admin/refresh-while";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { listJobs } from "@/lib/jobs/data/job-list";
import { listRuns } from "@/lib/jobs/data/run-list";
import { JobId, JobRunState } from "@/lib/jobs/schema";

export const metadata: Metadata = { title: "Runs of jobs" };

const PATH = "/admin/jobs/runs";
const PAGE_SIZE = 50;

export default async function JobRunsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireAdmin(PATH);
  const given = await readParameters(searchParams, ["job", "state", "cursor"]);
  const jobs = (await listJobs(actor, new Date())).items;
  const filters = {
    job: JobId.safeParse(given.job).data,
    state: JobRunState.options.find((state) => state === given.state),
  };
  const firstPage = listAddress(PATH, filters);
  const { items, nextCursor, total, totalIsEstimate } = await orFirstPage(
    () => listRuns(actor, { ...filters, cursor: given.cursor, limit: PAGE_SIZE }),
    firstPage,
  );
  return (
    <>
      <PageHeader title="Jobs" lead="Runs that ended well are kept for 14 days, all others for 90." />
      <JobTabs current={PATH} />
      <div className="flex flex-col gap-4">
        <Panel title="Filter">
          <JobRunFilter jobs={jobs} {...filters} />
        </Panel>
        {items.length === 0 ? (
          <EmptyState title="No run matches" action={<LinkButton href={PATH}>Show all</LinkButton>} />
        ) : (
          <Panel title="Runs" note="newest first" flush>
            <JobRunsTable runs={items} />
            <div className="border-t border-line px-4 pb-3">
              <Pagination
                shown={items.length}
                total={total}
                totalIsEstimate={totalIsEstimate}
                noun="runs"
                nextHref={nextCursor && listAddress(PATH, { ...filters, cursor: nextCursor })}
                firstHref={given.cursor === undefined ? null : firstPage}
              />
            </div>
          </Panel>
        )}
      </div>
      <RefreshWhile running={items.some(({ state }) => state === "running")} />
    </>
  );
}
