import type { Metadata } from "next";
import { requireAdmin } from "@/app/admin/gate";
import { DaysFilter, readDays } from "@/components/admin/days-filter";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { SaleTotals } from "@/components/money/sale-totals";
import { SalesTable } from "@/components/money/sales-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { revenueReport } from "@/lib/billing/data/sales";

export const metadata: Metadata = { title: "Revenue" };

const PATH = "/admin/revenue";

export default async function RevenuePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireAdmin(PATH);
  const { days: given, cursor } = await readParameters(searchParams, ["days", "cursor"]);
  const days = readDays(given);
  const firstPage = listAddress(PATH, { days });
  const report = await orFirstPage(() => revenueReport(actor, { days, limit: 20, cursor }), firstPage);
  const { items, nextCursor, gross, sales } = report;
  return (
    <>
      <PageHeader
        title="Revenue"
        lead="Every sale with both shares to the cent. The rate is the one that was in force when it was sold."
        actions={<DaysFilter days={days} />}
      />
      <div className="flex flex-col gap-4">
        <SaleTotals {...report} />
        {items.length === 0 ? (
          <EmptyState title={`Nothing was sold in the last ${days} days`}>
            A longer window may have sales; choose one above.
          </EmptyState>
        ) : (
          <Panel title="Sales" note="newest first" flush>
            <SalesTable sales={items} currency={gross.currency} />
            <div className="border-t border-line px-4 pb-3">
              <Pagination
                shown={items.length}
                total={sales}
                noun="sales"
                nextHref={nextCursor && listAddress(PATH, { days, cursor: nextCursor })}
                firstHref={cursor === undefined ? null : firstPage}
              />
            </div>
          </Panel>
        )}
      </div>
    </>
  );
}
