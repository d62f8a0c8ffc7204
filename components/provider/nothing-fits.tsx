import Link from "next/link";
import { filterWords, type ProviderFilters, providersHref } from "@/components/provider/browse-query";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { formatNumber } from "@/components/ui/figure";
import { loosenedTotals } from "@/lib/providers/data/loosened-totals";
import type { ProviderListQuery } from "@/lib/providers/list-schema";

export interface NothingFitsProps {
  filters: ProviderFilters;
  query: ProviderListQuery;
}

/** The empty list: which one of the filters to drop, and what would be there then. */
export async function NothingFits({ filters, query }: NothingFitsProps) {
  const { sort, view, cursor: _cursor, ...chosen } = filters;
  if (Object.keys(chosen).length === 0) {
    return (
      <EmptyState title="No signal provider is listed yet">
        Whoever trades may <Link href="/desk/provider">apply with a record</Link>; a curator decides.
      </EmptyState>
    );
  }
  const looser = await loosenedTotals(query);
  return (
    <EmptyState
      title="Nothing fits all of these filters"
      action={<LinkButton href={providersHref({ sort, view })}>Clear filters</LinkButton>}
    >
      {looser.length === 0 ? (
        <p>No single filter is to blame. Clear them all, or drop more than one.</p>
      ) : (
        <>
          <p>Drop one:</p>
          <ul className="mt-1">
            {looser.map(({ without, total, totalIsEstimate }) => (
              <li key={without}>
                <Link href={providersHref(filters, { [without]: undefined })}>
                  {filterWords(without, chosen[without] ?? "")}
                </Link>{" "}
                leaves {totalIsEstimate ? "more than " : ""}
                <span className="figure">{formatNumber(total)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  );
}
