import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OutcomeBadge } from "@/components/indicator/outcome-badge";
import { datasetSummary } from "@/components/indicator/receipt-facts";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { Moment } from "@/components/money/moment";
import { RunFilter } from "@/components/run/run-filter";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import { requireUser } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { listRuns, ranIndicators } from "@/lib/indicators/data/list-runs";
import type { ReceiptDto } from "@/lib/indicators/execution-schema";
import { RunsQuery } from "@/lib/indicators/run-schema";

export const metadata: Metadata = { title: "Runs" };

const PAGE_SIZE = 25;

export default async function RunsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireUser("/runs");
  const asked = await readParameters(searchParams, ["indicator", "outcome", "from", "to", "cursor"]);
  const { cursor, ...filters } = asked;
  const query = RunsQuery.safeParse({ ...asked, limit: PAGE_SIZE });
  if (!query.success) redirect("/runs");
  const [found, indicators] = await Promise.all([
    listRuns(actor, query.data).catch((error: unknown) => {
      if (cursor !== undefined && error instanceof AppError && error.code === "VALIDATION") redirect("/runs");
      throw error;
    }),
    ranIndicators(actor),
  ]);
  const first = listAddress("/runs", filters);
  return (
    <>
      <PageHeader
        title="Runs"
        lead="Every run leaves a receipt that names code, bars, settings and outputs by their hashes. Only you see yours."
      />
      {indicators.length > 0 && <RunFilter indicators={indicators} filters={filters} />}
      {found.items.length === 0 && indicators.length > 0 ? (
        <EmptyState title="Nothing matches" action={<LinkButton href="/runs">Clear filters</LinkButton>}>
          None of your runs fits all of these filters.
        </EmptyState>
      ) : found.items.length === 0 ? (
        <EmptyState
          title="No runs yet"
          action={<LinkButton href="/indicators">Choose an indicator</LinkButton>}
        >
          Run an indicator on your own bars or on stored market data; its receipt appears here.
        </EmptyState>
      ) : (
        <>
          <RunTable runs={found.items} />
          <Pagination
            nextHref={
              found.nextCursor === null
                ? null
                : listAddress("/runs", { ...filters, cursor: found.nextCursor })
            }
            firstHref={cursor === undefined ? null : first}
            shown={found.items.length}
            total={found.total}
            totalIsEstimate={found.totalIsEstimate}
            noun="runs"
          />
        </>
      )}
    </>
  );
}

function RunTable({ runs }: { runs: readonly ReceiptDto[] }) {
  return (
    <Panel flush>
      <Table caption="Your runs, newest first">
        <thead>
          <tr>
            <Th>Indicator</Th>
            <Th>When</Th>
            <Th>Bars</Th>
            <Th numeric>Time</Th>
            <Th>Outcome</Th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <Tr key={run.id}>
              <Td className="min-w-36">
                <RowLink href={`/runs/${run.id}`}>{run.indicator.name}</RowLink>{" "}
                <span className="figure text-sm text-ink-2">{run.version}</span>
              </Td>
              <Td>
                <Moment at={run.createdAt} className="text-xs" />
              </Td>
              <Td className="whitespace-nowrap">{datasetSummary(run)}</Td>
              <Td numeric>
                <Figure value={runMillis(run)} digits={2} unit="ms" reason="This run was not timed." />
              </Td>
              <Td className="whitespace-nowrap">
                <OutcomeBadge outcome={run.outcome} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function runMillis({ wallMicros }: ReceiptDto): number | null {
  return wallMicros === null ? null : wallMicros / 1_000;
}
