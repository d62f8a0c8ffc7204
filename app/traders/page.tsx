import type { Metadata } from "next";
import Link from "next/link";
import { acceptedQuery } from "@/components/browse/accepted-query";
import { BrowseResults } from "@/components/browse/browse-form";
import { TableSkeleton } from "@/components/browse/table-skeleton";
import type { SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { ProviderBrowseForm } from "@/components/provider/browse-filters";
import { type ProviderFilters, providersHref, readProviderFilters } from "@/components/provider/browse-query";
import { NothingFits } from "@/components/provider/nothing-fits";
import { ProviderCards, ProviderCardsSkeleton } from "@/components/provider/provider-cards";
import { ProviderTable } from "@/components/provider/provider-table";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listProviders } from "@/lib/providers/data/list-providers";
import { ProviderListQuery } from "@/lib/providers/list-schema";

/** Fills rows of one, two and three cards. */
const PAGE_SIZE = 24;
const LOADING = "Loading signal providers";

export const metadata: Metadata = {
  title: "Signal providers",
  description:
    "Track records measured on daily marks, ordered by what luck cannot explain, with levels of verification.",
};

export default async function TradersPage({ searchParams }: { searchParams: SearchParams }) {
  const filters = readProviderFilters(await searchParams);
  const query = queryOf(filters);
  const found = await orFirstPage(() => listProviders(query), providersHref(filters));
  const table = filters.view === "table";
  return (
    <>
      <PageHeader
        title="Signal providers"
        lead="Records measured on daily marks, open losses and all. The usual order is the lower bound of the Sharpe ratio: what luck alone would hardly reach."
        actions={
          <LinkButton
            href={providersHref(filters, { view: table ? undefined : "table" })}
            size="sm"
            scroll={false}
          >
            {table ? "Show as cards" : "Show as table"}
          </LinkButton>
        }
      />
      <ProviderBrowseForm filters={filters}>
        <BrowseResults skeleton={table ? <TableSkeleton label={LOADING} /> : <ProviderCardsSkeleton />}>
          {found.items.length === 0 ? (
            <NothingFits filters={filters} query={query} />
          ) : (
            <>
              {table ? <ProviderTable providers={found.items} /> : <ProviderCards providers={found.items} />}
              <Pagination
                nextHref={found.nextCursor && providersHref(filters, { cursor: found.nextCursor })}
                firstHref={filters.cursor === undefined ? null : providersHref(filters)}
                shown={found.items.length}
                total={found.total}
                totalIsEstimate={found.totalIsEstimate}
                noun="signal providers"
              />
            </>
          )}
        </BrowseResults>
      </ProviderBrowseForm>
      <SmallPrint />
    </>
  );
}

function queryOf({ view: _view, ...asked }: ProviderFilters): ProviderListQuery {
  return acceptedQuery(ProviderListQuery, { ...asked, limit: PAGE_SIZE });
}

/** What the numbers do not say. */
function SmallPrint() {
  return (
    <p className="mt-6 max-w-[52rem] border-t border-line pt-4 text-xs text-ink-2">
      Past results do not tell future ones, and whoever follows a provider can lose everything they put in.
      Numbers begin with the listing; slippage, fees and a later start make a follower’s return another one.
      Records with marks on less than 95 % of their days are left out, paper records are listed apart, and{" "}
      <Link href="/graveyard">those that have ended</Link> stay readable.{" "}
      <Link href="/docs/metrics">How everything is measured</Link>
    </p>
  );
}
