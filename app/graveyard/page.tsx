import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { ClosedRecord } from "@/components/provider/closed-record";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field, Input } from "@/components/ui/field";
import { FilterActions } from "@/components/ui/filter-actions";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listGraveyard } from "@/lib/providers/data/list-graveyard";
import { GraveyardQuery } from "@/lib/providers/graveyard-schema";

const PATH = "/graveyard";
const PAGE_SIZE = 10;

export const metadata: Metadata = {
  title: "Graveyard",
  description: "Signal providers that have closed, with their last measures and the reason.",
};

export default async function GraveyardPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await readParameters(searchParams, ["q", "cursor"]);
  const query = GraveyardQuery.safeParse({ ...asked, limit: PAGE_SIZE });
  if (!query.success) redirect(PATH);
  const first = listAddress(PATH, { q: asked.q });
  const found = await orFirstPage(() => listGraveyard(query.data), first);
  return (
    <>
      <PageHeader
        title="Graveyard"
        lead="Every record that was on the list and has ended stays readable, with what it was last and why its owner closed it."
      />
      <Notice tone="info" title="Why it is kept">
        A list of those who are still there looks better than what its followers had: the losers have left.
        The luck-adjusted numbers of every provider count the records on this page among the tries.
      </Notice>
      <form action={PATH} className="my-5 flex flex-wrap items-end gap-3">
        <Field label="Name or strategy" className="min-w-0 flex-1 sm:max-w-sm">
          <Input type="search" name="q" defaultValue={asked.q} maxLength={80} autoComplete="off" />
        </Field>
        <FilterActions label="Search" clearHref={PATH} filtered={asked.q !== undefined} />
      </form>
      {found.items.length === 0 ? (
        <Nothing searched={asked.q !== undefined} />
      ) : (
        <>
          <ul className="flex flex-col gap-4">
            {found.items.map((record) => (
              <li key={record.id}>
                <ClosedRecord record={record} />
              </li>
            ))}
          </ul>
          <Pagination
            nextHref={
              found.nextCursor === null ? null : listAddress(PATH, { q: asked.q, cursor: found.nextCursor })
            }
            firstHref={asked.cursor === undefined ? null : first}
            shown={found.items.length}
            total={found.total}
            totalIsEstimate={found.totalIsEstimate}
            noun="closed records"
          />
        </>
      )}
    </>
  );
}

function Nothing({ searched }: { searched: boolean }) {
  if (!searched)
    return <EmptyState title="Nobody has closed yet">Closed records appear here for good.</EmptyState>;
  return (
    <EmptyState title="Nothing matches" action={<LinkButton href={PATH}>Show all</LinkButton>}>
      No closed record has these words in its name or strategy.
    </EmptyState>
  );
}
