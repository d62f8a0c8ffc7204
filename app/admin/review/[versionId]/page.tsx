import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireCurator } from "@/app/admin/gate";
import { orNull } from "@/app/indicators/[slug]/load-indicator";
import { DecisionPanel } from "@/components/admin/decision-panel";
import { ManifestTables } from "@/components/admin/manifest-tables";
import { PendingRun } from "@/components/admin/pending-run";
import { ACT_WORDS, ACTS_OF } from "@/components/admin/version-acts";
import { VersionFacts } from "@/components/admin/version-facts";
import { VersionHead } from "@/components/admin/version-head";
import { DiffBlock } from "@/components/indicator/diff-block";
import { GateReportPanel } from "@/components/indicator/gate-report";
import { ManifestChanges } from "@/components/indicator/manifest-changes";
import { StoppedNotice } from "@/components/indicator/stopped-notice";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { getGateRun } from "@/lib/indicators/data/get-gate-run";
import { reviewItem } from "@/lib/indicators/data/review-queue";
import type { GateReport } from "@/lib/indicators/gate-schema";
import { sourceDiff } from "@/lib/indicators/line-diff";
import { manifestDiff } from "@/lib/indicators/manifest-diff";
import type { ReviewQueueItem } from "@/lib/indicators/review-schema";
import { listSymbols } from "@/lib/market-data/data/list-symbols";

export const metadata: Metadata = { title: "Review a version" };

export default async function ReviewVersionPage({ params }: { params: Promise<{ versionId: string }> }) {
  const { versionId } = await params;
  const actor = await requireCurator(`/admin/review/${versionId}`);
  if (!z.uuid().safeParse(versionId).success) notFound();
  const [item, symbols] = await Promise.all([reviewItem(actor, versionId), listSymbols()]);
  if (item === null) notFound();
  const { indicator, version } = item;
  const gateRun = await orNull(getGateRun(indicator.id, version.version, actor));
  const samples = symbols.map(({ symbol, intervals }) => ({
    symbol,
    intervals: intervals.map(({ interval }) => interval),
  }));
  return (
    <>
      <VersionHead item={item} />
      <StoppedNotice version={version} className="mb-4" />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {version.status === "pending" && (
            <Panel title="Run" note="this version, in the sandbox, on sample bars">
              {samples.length === 0 ? (
                <EmptyState title="There are no sample bars on this installation" />
              ) : (
                <PendingRun
                  indicatorId={indicator.id}
                  version={version.version}
                  manifest={version.manifest}
                  samples={samples}
                />
              )}
            </Panel>
          )}
          <Evidence item={item} report={gateRun?.report ?? null} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <VersionFacts item={item} />
          <Panel id="decision" title="Decision" className="lg:sticky lg:top-18">
            <DecisionPanel
              subject={`${indicator.name} ${version.version}`}
              noun="version"
              reader="developer"
              words={ACT_WORDS}
              acts={ACTS_OF[version.status]}
              done={
                version.status === "draft"
                  ? "It was not submitted yet."
                  : "It was rejected: a better one comes as a new version."
              }
              path={`/api/indicators/${indicator.id}`}
              json={{ version: version.version }}
              waits={version.status === "pending"}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}

/** What the gates found, what changed, the source and what it declares. */
function Evidence({ item, report }: { item: ReviewQueueItem; report: GateReport | null }) {
  const { indicator, version, base } = item;
  const source = version.source ?? "";
  return (
    <>
      {report === null ? (
        <Panel title="Gate report">
          <p className="text-ink-2">This version never was at the publish gates.</p>
        </Panel>
      ) : (
        <GateReportPanel report={report} />
      )}
      {base && (
        <Panel title="Changes" note={`from ${base.version}, the version in force`}>
          <div className="flex flex-col gap-4">
            <ManifestChanges diff={manifestDiff(base.manifest, version.manifest)} />
            <DiffBlock
              diff={sourceDiff(base.source ?? "", source)}
              label={`Changes from ${base.version} to ${version.version}`}
            />
          </div>
        </Panel>
      )}
      <Panel
        title="Source"
        note={`${source.split("\n").length} lines`}
        actions={<CopyButton text={source} label="Copy source" />}
      >
        <CodeBlock code={source} label={`Source of ${indicator.name} ${version.version}`} />
      </Panel>
      <Panel title="Manifest" note="as the source declares it" flush>
        <ManifestTables manifest={version.manifest} />
      </Panel>
    </>
  );
}
