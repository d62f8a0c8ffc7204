import type { Metadata } from "next";
import Link from "next/link";
import { BrowseResults } from "@/components/browse/browse-form";
import { TableSkeleton } from "@/components/browse/table-skeleton";
import { BrowseFiltersForm } from "@/components/indicator/browse-filters";
import {
  type BrowseFilters,
  browseHref,
  isFiltered,
  readBrowseFilters,
  type SearchParams,
} from "@/components/indicator/browse-query";
import { CardsSkeleton, IndicatorCards } from "@/components/indicator/indicator-cards";
import { IndicatorTable } from "@/components/indicator/indicator-table";
import { marketplaceQuery } from "@/components/indicator/marketplace-query";
import { orFirstPage } from "@/components/money/or-first-page";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { signedInActor } from "@/lib/auth";
import { activeBook } from "@/lib/billing/book";
import { env } from "@/lib/env";
import { listIndicators } from "@/lib/indicators/data/list-indicators";

export const metadata: Metadata = {
  title: "Indicators",
  description: "Built-in and community indicators: real code, hashed versions, runs with receipts.",
};

export default async function IndicatorsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [asked, actor] = await Promise.all([searchParams.then(readBrowseFilters), signedInActor()]);
  const own = actor !== null && asked.developer?.toLowerCase() === actor.handle.toLowerCase();
  const filters = asked.sort === "revenue" && !own ? { ...asked, sort: undefined } : asked;
  const found = await orFirstPage(
    () => listIndicators(marketplaceQuery(filters), actor),
    browseHref(filters),
  );
  const test = activeBook(env()) === "test";
  const table = filters.view === "table";
  return (
    <>
      <PageHeader
        title="Indicators"
        lead="Every indicator runs as the code you can name by its hash. See it on a chart before you decide; prices are what you pay."
        actions={
          <LinkButton
            href={browseHref(filters, { view: table ? "cards" : "table" })}
            size="sm"
            scroll={false}
          >
            {table ? "Show as cards" : "Show as table"}
          </LinkButton>
        }
      />
      <BrowseFiltersForm filters={filters} own={own}>
        <Chips filters={filters} />
        <BrowseResults skeleton={table ? <TableSkeleton label="Loading indicators" /> : <CardsSkeleton />}>
          {found.items.length === 0 ? (
            <NothingMatches filters={filters} />
          ) : table ? (
            <IndicatorTable indicators={found.items} test={test} />
          ) : (
            <IndicatorCards indicators={found.items} test={test} />
          )}
          {found.items.length > 0 && (
            <Pagination
              nextHref={found.nextCursor === null ? null : browseHref(filters, { cursor: found.nextCursor })}
              firstHref={filters.cursor === undefined ? null : browseHref(filters)}
              shown={found.items.length}
              total={found.total}
              totalIsEstimate={found.totalIsEstimate}
              noun="indicators"
            />
          )}
        </BrowseResults>
      </BrowseFiltersForm>
    </>
  );
}

/** Filters that have no control of their own, each with its way out. */
function Chips({ filters }: { filters: BrowseFilters }) {
  const { tag, developer } = filters;
  if (tag === undefined && developer === undefined) return null;
  return (
    <p className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
      {tag !== undefined && (
        <span>
          Tag <strong className="text-ink">{tag}</strong>{" "}
          <Link href={browseHref(filters, { tag: undefined })}>Remove tag</Link>
        </span>
      )}
      {developer !== undefined && (
        <span>
          By <strong className="text-ink">{developer}</strong>{" "}
          <Link href={browseHref(filters, { developer: undefined })}>Show all developers</Link>
        </span>
      )}
    </p>
  );
}

function NothingMatches({ filters }: { filters: BrowseFilters }) {
  if (!isFiltered(filters)) {
    return (
      <EmptyState title="No indicators are listed yet">
        The operator fills the catalogue with <code>npm run seed</code>.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing matches"
      action={
        <LinkButton href={browseHref({ sort: filters.sort, view: filters.view })}>Clear filters</LinkButton>
      }
    >
      No indicator fits all of these filters. Drop one, or clear them.
    </EmptyState>
  );
}
