import type { Metadata } from "next";
import { EarningsStats } from "@/components/money/earnings-stats";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { OwnIndicators } from "@/components/money/own-indicators";
import { SalesTable } from "@/components/money/sales-table";
import { TestMoneyBadge } from "@/components/money/test-money-badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth";
import { developerEarnings } from "@/lib/billing/data/sales";
import { walletSummary } from "@/lib/billing/data/wallet";
import { listDeveloperIndicators } from "@/lib/indicators/data/list-developer-indicators";

export const metadata: Metadata = { title: "Developer desk" };

export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireUser("/desk");
  const { cursor } = await readParameters(searchParams, ["cursor"]);
  const [earnings, { items: indicators }, { test }] = await Promise.all([
    orFirstPage(() => developerEarnings(actor, { limit: 20, cursor }), "/desk"),
    listDeveloperIndicators(actor),
    walletSummary(actor),
  ]);
  const { items, nextCursor, sales, gross } = earnings;
  return (
    <>
      <PageHeader
        title="Developer desk"
        lead="What your indicators earn: every sale with your share and the platform’s, to the cent."
        badges={test ? <TestMoneyBadge /> : undefined}
        actions={<LinkButton href="/studio">Studio</LinkButton>}
      />
      <div className="flex flex-col gap-4">
        <EarningsStats {...earnings} />
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
        <Panel title="Sales" note={sales === 0 ? undefined : "newest first"} flush>
          {items.length === 0 ? (
            <div className="px-4 pb-4">
              <EmptyState title="Nothing was sold yet">
                Each sale is listed here with its price, your share and the platform’s.
              </EmptyState>
            </div>
          ) : (
            <>
              <SalesTable sales={items} currency={gross.currency} reader="seller" />
              <div className="border-t border-line px-4 pb-3">
                <Pagination
                  shown={items.length}
                  total={sales}
                  noun="sales"
                  nextHref={nextCursor && listAddress("/desk", { cursor: nextCursor })}
                  firstHref={cursor === undefined ? null : "/desk"}
                />
              </div>
            </>
          )}
        </Panel>
      </div>
    </>
  );
}
