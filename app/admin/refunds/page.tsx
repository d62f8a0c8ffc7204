import type { Metadata } from "next";
import { requireAdmin } from "@/app/admin/gate";
import { RefundSearch } from "@/components/admin/refund-search";
import { RefundableSalesTable } from "@/components/admin/refundable-sales-table";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { findSales } from "@/lib/indicators/data/refund-cases";

export const metadata: Metadata = { title: "Refunds" };

const PATH = "/admin/refunds";

export default async function RefundsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireAdmin(PATH);
  const { q, cursor } = await readParameters(searchParams, ["q", "cursor"]);
  const firstPage = listAddress(PATH, { q });
  const { items, nextCursor, total, totalIsEstimate } = await orFirstPage(
    () => findSales(actor, { limit: 20, ...(q === undefined ? {} : { q }), cursor }),
    firstPage,
  );
  return (
    <>
      <PageHeader
        title="Refunds"
        lead="Buyers get their money back by rule without asking. Here it is given back beside the rules, with a reason."
      />
      <div className="flex flex-col gap-4">
        <Panel title="Find a sale">
          <RefundSearch q={q} />
        </Panel>
        {items.length === 0 ? (
          <EmptyState
            title={q === undefined ? "Nothing was sold yet" : "No sale matches"}
            action={q === undefined ? undefined : <LinkButton href={PATH}>Clear the search</LinkButton>}
          />
        ) : (
          <Panel title="Sales" note="newest first" flush>
            <RefundableSalesTable sales={items} />
            <div className="border-t border-line px-4 pb-3">
              <Pagination
                shown={items.length}
                total={total}
                totalIsEstimate={totalIsEstimate}
                noun="sales"
                nextHref={nextCursor && listAddress(PATH, { q, cursor: nextCursor })}
                firstHref={cursor === undefined ? null : firstPage}
              />
            </div>
          </Panel>
        )}
      </div>
    </>
  );
}
