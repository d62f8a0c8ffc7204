import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LicenceStatus } from "@/components/indicator/licence-facts";
import { licenceKindText } from "@/components/indicator/price-text";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { Moment } from "@/components/money/moment";
import { TestMoneyBadge } from "@/components/money/test-money-badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure, MoneyFigure } from "@/components/ui/figure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import { requireUser } from "@/lib/auth";
import { activeBook } from "@/lib/billing/book";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { listLicences } from "@/lib/indicators/data/list-licences";
import type { LicenceDto } from "@/lib/indicators/schema";

export const metadata: Metadata = { title: "Licences" };

const PAGE_SIZE = 25;

export default async function LicencesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireUser("/licences");
  const { cursor } = await readParameters(searchParams, ["cursor"]);
  const found = await listLicences(actor, { limit: PAGE_SIZE, cursor }).catch((error: unknown) => {
    if (cursor !== undefined && error instanceof AppError && error.code === "VALIDATION")
      redirect("/licences");
    throw error;
  });
  return (
    <>
      <PageHeader
        title="Licences"
        lead="What you have bought or tried, and the version each one runs."
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
          <LicenceTable licences={found.items} />
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

function LicenceTable({ licences }: { licences: readonly LicenceDto[] }) {
  return (
    <Panel flush>
      <Table caption="Your licences, newest first">
        <thead>
          <tr>
            <Th>Indicator</Th>
            <Th>Kind</Th>
            <Th>State</Th>
            <Th>From</Th>
            <Th>Until</Th>
            <Th numeric>Runs version</Th>
            <Th numeric>Paid</Th>
          </tr>
        </thead>
        <tbody>
          {licences.map((licence) => (
            <Tr key={licence.id}>
              <Td className="min-w-40">
                <RowLink href={`/indicators/${licence.indicator.slug}`}>{licence.indicator.name}</RowLink>
              </Td>
              <Td className="whitespace-nowrap">{licenceKindText(licence.kind)}</Td>
              <Td className="whitespace-nowrap">
                <LicenceStatus status={licence.status} />
              </Td>
              <Td>
                <Moment at={licence.validFrom} day />
              </Td>
              <Td className="whitespace-nowrap">
                {licence.validUntil === null ? "no end" : <Moment at={licence.validUntil} day />}
              </Td>
              <Td numeric>
                <Figure value={licence.runsVersion} reason="No approved version is left to run." />
                {licence.pinnedVersion !== null && " pinned"}
              </Td>
              <Td numeric>
                <MoneyFigure money={licence.charge?.gross} reason="A trial costs nothing." />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
