import type { Metadata } from "next";
import Link from "next/link";
import { requireCurator } from "@/app/admin/gate";
import { ReportItem } from "@/components/admin/report-item";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { TabLinks } from "@/components/ui/tab-links";
import { listReports } from "@/lib/reviews/data/list-reports";
import { REPORT_STATES } from "@/lib/reviews/schema";

export const metadata: Metadata = { title: "Reports" };

const LABELS = { open: "Open", upheld: "Hidden", dismissed: "Kept" } as const;

export default async function ReportsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireCurator("/admin/reports");
  const asked = await readParameters(searchParams, ["cursor", "state"]);
  const state = REPORT_STATES.find((one) => one === asked.state) ?? "open";
  const address = listAddress("/admin/reports", { state: state === "open" ? undefined : state });
  const { items, nextCursor, total } = await orFirstPage(
    () => listReports(actor, { state, limit: 20, cursor: asked.cursor }),
    address,
  );
  const tabs = REPORT_STATES.map((one) => ({
    href: listAddress("/admin/reports", { state: one === "open" ? undefined : one }),
    label: LABELS[one],
  }));
  return (
    <>
      <PageHeader
        title="Reports"
        lead="Reviews that somebody reported. Hiding one takes its stars off; opinions one dislikes stay."
      />
      <TabLinks label="Reports by state" tabs={tabs} current={address} />
      {items.length === 0 ? (
        <EmptyState title={state === "open" ? "Nothing was reported" : "Nothing here yet"}>
          Reports of reviews appear here until a curator has decided.{" "}
          {state !== "open" && <Link href="/admin/reports">To the open ones</Link>}
        </EmptyState>
      ) : (
        <Panel title={LABELS[state]} note={state === "open" ? "oldest first" : "newest first"} flush>
          <ol className="flex flex-col divide-y divide-line">
            {items.map((report) => (
              <ReportItem key={report.id} report={report} />
            ))}
          </ol>
          <div className="border-t border-line px-4 pb-3">
            <Pagination
              shown={items.length}
              total={total}
              noun="reports"
              nextHref={nextCursor && listAddress(address, { cursor: nextCursor })}
              firstHref={asked.cursor === undefined ? null : address}
            />
          </div>
        </Panel>
      )}
    </>
  );
}
