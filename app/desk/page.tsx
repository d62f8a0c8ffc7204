import type { Metadata } from "next";
import { EarningsStats } from "@/components/money/earnings-stats";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { OwnIndicators } from "@/components/money/own-indicators";
import { OwnSalesTable } from "@/components/money/own-sales-table";
import { SalesFilter, salesWindow } from "@/components/money/sales-filter";
import { TestMoneyBadge } from "@/components/money/test-money-badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth";
import { activeBook } from "@/lib/billing/book";
import { developerBalance } from "@/lib/billing/data/earnings";
import { env } from "@/lib/env";
import { listDeveloperIndicators } from "@/lib/indicators/data/list-developer-indicators";
import { listSales } from "@/lib/indicators/data/list-sales";

export const metadata: Metadata = { title: "Developer desk" };

export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireUser("/desk");
  const { cursor, ...asked } = await readParameters(searchParams, ["cursor", "indicator", "from", "to"]);
  const { items: indicators } = await listDeveloperIndicators(actor);
  // An address may name an indicator that is not one's own: it filters by nothing.
  const indicator = indicators.some(({ slug }) => slug === asked.indicator) ? asked.indicator : undefined;
  const filter = { indicator, from: asked.from, to: asked.to };
  const here = listAddress("/desk", filter);
  const [balance, { items, nextCursor, total }] = await Promise.all([
    developerBalance(actor),
    orFirstPage(() => listSales(actor, { ...salesWindow(filter), limit: 20, cursor }), here),
  ]);
  return (
    <>
      <PageHeader
        title="Developer desk"
        lead="What your indicators earn: every sale with your share and the platform’s, to the cent."
        badges={activeBook(env()) === "test" ? <TestMoneyBadge /> : undefined}
      />
      <div className="flex flex-col gap-4">
        <EarningsStats balance={balance} />
        <Panel
          title="Your indicators"
          note={indicators.length === 0 ? undefined : `${indicators.length}`}
          flush
        >
          {indicators.length === 0 ? (
            <div className="px-4 pb-4">
              <EmptyState title="You have no indicators here">
                Indicators of yours are listed here with their status, version, price and sales.
              </EmptyState>
            </div>
          ) : (
            <OwnIndicators indicators={indicators} />
          )}
        </Panel>
        <Panel title="Sales" note={items.length === 0 ? undefined : "newest first"} flush>
          {balance.sales > 0 && <SalesFilter indicators={indicators} {...filter} />}
          {items.length === 0 ? (
            <div className="px-4 pb-4">
              <EmptyState title={balance.sales === 0 ? "Nothing was sold yet" : "No sale in this window"}>
                Each sale is listed here with its price, your share and the platform’s.
              </EmptyState>
            </div>
          ) : (
            <>
              <OwnSalesTable sales={items} currency={balance.gross.currency} />
              <div className="border-t border-line px-4 pb-3">
                <Pagination
                  shown={items.length}
                  total={total}
                  noun="sales"
                  nextHref={nextCursor && listAddress("/desk", { ...filter, cursor: nextCursor })}
                  firstHref={cursor === undefined ? null : here}
                />
              </div>
            </>
          )}
        </Panel>
      </div>
    </>
  );
}
