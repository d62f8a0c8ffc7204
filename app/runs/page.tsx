import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OutcomeBadge } from "@/components/indicator/outcome-badge";
import { datasetSummary } from "@/components/indicator/receipt-facts";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { Moment } from "@/components/money/moment";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import { requireUser } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { listRuns } from "@/lib/indicators/data/list-runs";
import type { ReceiptDto } from "@/lib/indicators/schema";

export const metadata: Metadata = { title: "Runs" };

const PAGE_SIZE = 25;

export default async function RunsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireUser("/runs");
  const { cursor } = await readParameters(searchParams, ["cursor"]);
  const found = await listRuns(actor, { limit: PAGE_SIZE, cursor }).catch((error: unknown) => {
    if (cursor !== undefined && error instanceof AppError && error.code === "VALIDATION") redirect("/runs");
    throw error;
  });
  return (
    <>
      <PageHeader
        title="Runs"
        lead="Every run leaves a receipt that names code, bars, settings and outputs by their hashes. Only you see yours."
      />
      {found.items.length === 0 ? (
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
            nextHref={found.nextCursor === null ? null : listAddress("/runs", { cursor: found.nextCursor })}
            firstHref={cursor === undefined ? null : "/runs"}
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
            <Th numeric>CPU time</Th>
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
                <Figure value={run.cpuMicros / 1_000} digits={2} unit="ms" />
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
