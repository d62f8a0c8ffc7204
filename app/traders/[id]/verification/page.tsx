import type { Metadata } from "next";
import { loadProvider } from "@/app/traders/[id]/load-provider";
import { Moment } from "@/components/money/moment";
import { LevelBadge } from "@/components/provider/level-badge";
import { ProviderFlags } from "@/components/provider/provider-flags";
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
import { listProviderFlags } from "@/lib/verification/data/list-provider-flags";
import type { VerificationHistory, VerificationRunSummary } from "@/lib/verification/run-schema";

export const metadata: Metadata = { title: "Verification" };

/** The newest; the API has all of them, a page at a time. */
const FLAGS_MAX = 50;

interface VerificationPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function VerificationPage({ params, searchParams }: VerificationPageProps) {
  const { id } = await loadProvider((await params).id);
  const asked = PageQuery.safeParse(await searchParams).data ?? PageQuery.parse({});
  const actor = await signedInActor();
  const [history, flags] = await Promise.all([
    verificationHistory(id, asked, actor),
    listProviderFlags(id, { limit: FLAGS_MAX }, actor),
  ]);
  if (history.lastRun === null) {
    return (
      <EmptyState title="Not verified yet">
        Every check runs over each listed record on Sundays, and over an application within minutes.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {flags.items.length > 0 && (
        <Panel id="flags" title="Flags" note="the gravest first" flush>
          <ProviderFlags flags={flags.items} />
        </Panel>
      )}
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
