import type { Metadata } from "next";
import { loadProvider } from "@/app/traders/[id]/load-provider";
import { Moment } from "@/components/money/moment";
import { LevelBadge } from "@/components/provider/level-badge";
import { VerificationChecks } from "@/components/provider/verification-checks";
import { VERDICT_LOOKS } from "@/components/provider/verification-words";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { signedInActor } from "@/lib/auth";
import { PageQuery } from "@/lib/paging";
import { verificationHistory } from "@/lib/verification/data/get-last-run";
import type { VerificationHistory, VerificationRunSummary } from "@/lib/verification/run-schema";

export const metadata: Metadata = { title: "Verification" };

interface VerificationPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function VerificationPage({ params, searchParams }: VerificationPageProps) {
  const { id } = await loadProvider((await params).id);
  const asked = PageQuery.safeParse(await searchParams).data ?? PageQuery.parse({});
  const history = await verificationHistory(id, asked, await signedInActor());
  if (history.lastRun === null) {
    return (
      <EmptyState title="Not verified yet">
        Every check runs over each listed record on Sundays, and over an application within minutes.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <VerificationChecks run={history.lastRun} />
      <History id={id} history={history} isFirst={asked.cursor === undefined} />
    </div>
  );
}

interface HistoryProps {
  id: string;
  history: VerificationHistory;
  isFirst: boolean;
}

function History({ id, history, isFirst }: HistoryProps) {
  const path = `/traders/${id}/verification`;
  const { items, nextCursor, total } = history;
  return (
    <Panel id="history" title="Runs" note="the newest first" flush>
      <Table caption="Verification runs">
        <thead>
          <tr>
            <Th>Run</Th>
            <Th>Verdict</Th>
            <Th>Level</Th>
            <Th numeric>Days</Th>
            <Th numeric>Score</Th>
          </tr>
        </thead>
        <tbody>
          {items.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </tbody>
      </Table>
      <div className="px-4 pb-4">
        <Pagination
          nextHref={nextCursor === null ? null : `${path}?cursor=${encodeURIComponent(nextCursor)}#history`}
          {...(isFirst ? {} : { firstHref: `${path}#history` })}
          shown={items.length}
          {...(total === undefined ? {} : { total })}
          noun="runs"
        />
      </div>
    </Panel>
  );
}

function RunRow({ run }: { run: VerificationRunSummary }) {
  const { tone, icon, words } = VERDICT_LOOKS[run.verdict];
  return (
    <Tr>
      <Td>
        <Moment at={run.startedAt} />
      </Td>
      <Td>
        <Badge tone={tone} {...(icon === undefined ? {} : { icon })}>
          {words}
        </Badge>
      </Td>
      <Td>
        <LevelBadge level={run.level} />
      </Td>
      <Td numeric>
        <Figure value={run.periodDays} />
      </Td>
      <Td numeric>
        <Figure value={run.score} digits={2} />
      </Td>
    </Tr>
  );
}
