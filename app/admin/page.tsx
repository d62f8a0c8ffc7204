import Link from "next/link";
import { requireCurator } from "@/app/admin/gate";
import { QueueTable } from "@/components/admin/queue-table";
import { Moment } from "@/components/money/moment";
import { SaleTotals } from "@/components/money/sale-totals";
import { SalesTable } from "@/components/money/sales-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Stat, StatRow } from "@/components/ui/stat";
import { adminOverview } from "@/lib/insights/data/admin-overview";

const SHOWN = 5;

export default async function AdminPage() {
  const actor = await requireCurator("/admin");
  const { queue, waitingFlags, revenue, failedRuns } = await adminOverview(actor, new Date());
  const oldest = queue[0]?.version.submittedAt;
  return (
    <>
      <PageHeader title="Overview" />
      <div className="flex flex-col gap-4">
        {failedRuns !== null && failedRuns > 0 && (
          <Notice
            tone="error"
            title={
              failedRuns === 1
                ? "A job failed in the last day"
                : `${failedRuns} runs of jobs failed in the last day`
            }
          >
            <Link href="/admin/jobs/runs?state=failed">Look at what failed</Link>
          </Notice>
        )}
        {waitingFlags > 0 && (
          <Notice
            tone="warn"
            title={
              waitingFlags === 1 ? "A flag waits for a decision" : `${waitingFlags} flags wait for a decision`
            }
          >
            <Link href="/admin/flags">Look at what the checks found</Link>
          </Notice>
        )}
        {revenue === null && (
          <StatRow className="max-w-md">
            <Stat label="Waiting for review" value={queue.length} />
            <Stat label="Oldest since" value={oldest ? <Moment at={oldest} day /> : null} />
          </StatRow>
        )}
        {revenue && <SaleTotals {...revenue} />}
        <Panel
          title="Waiting for review"
          note={queue.length === 0 ? undefined : `${queue.length}, oldest first`}
          actions={queue.length > SHOWN ? <Link href="/admin/review">All {queue.length}</Link> : undefined}
          flush
        >
          {queue.length === 0 ? (
            <div className="px-4 pb-4">
              <EmptyState title="Nothing waits for review" />
            </div>
          ) : (
            <QueueTable items={queue.slice(0, SHOWN)} />
          )}
        </Panel>
        {revenue && (
          <Panel title="Newest sales" actions={<Link href="/admin/revenue">Revenue</Link>} flush>
            {revenue.items.length === 0 ? (
              <div className="px-4 pb-4">
                <EmptyState title={`Nothing was sold in the last ${revenue.days} days`} />
              </div>
            ) : (
              <SalesTable sales={revenue.items} currency={revenue.gross.currency} />
            )}
          </Panel>
        )}
      </div>
    </>
  );
}
