import type { Metadata } from "next";
import { EndedLicences } from "@/components/licence/ended-licences";
import { LicenceCard } from "@/components/licence/licence-card";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { TestMoneyBadge } from "@/components/money/test-money-badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireUser } from "@/lib/auth";
import { activeBook } from "@/lib/billing/book";
import { env } from "@/lib/env";
import { listLicences } from "@/lib/indicators/data/list-licences";
import type { LicenceDto } from "@/lib/indicators/licence-schema";

export const metadata: Metadata = { title: "Licences" };

const PAGE_SIZE = 25;

export default async function LicencesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireUser("/licences");
  const { cursor } = await readParameters(searchParams, ["cursor"]);
  const found = await orFirstPage(() => listLicences(actor, { limit: PAGE_SIZE, cursor }), "/licences");
  return (
    <>
      <PageHeader
        title="Licences"
        lead="What you have bought or tried, how it goes on, and when you can have your money back."
        badges={activeBook(env()) === "test" ? <TestMoneyBadge /> : undefined}
      />
      {found.items.length === 0 ? (
        <EmptyState
          title="No licences yet"
          action={<LinkButton href="/indicators?price=paid">See paid indicators</LinkButton>}
        >
          Free indicators need none. A licence for a paid one appears here as soon as you have it.
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-col gap-4">
            {found.items.filter(goesOn).map((licence) => (
              <LicenceCard key={licence.id} licence={licence} />
            ))}
            {!found.items.every(goesOn) && (
              <EndedLicences licences={found.items.filter((licence) => !goesOn(licence))} />
            )}
          </div>
          <Pagination
            nextHref={
              found.nextCursor === null ? null : listAddress("/licences", { cursor: found.nextCursor })
            }
            firstHref={cursor === undefined ? null : "/licences"}
            shown={found.items.length}
            total={found.total}
            totalIsEstimate={found.totalIsEstimate}
            noun="licences"
          />
        </>
      )}
    </>
  );
}

/** It gives a right now, or would as soon as its month is paid. */
function goesOn({ status, renewal }: LicenceDto): boolean {
  return status === "active" || (renewal !== null && renewal.nextTryAt !== null);
}
