import { FoldedGateReport } from "@/components/indicator/folded-gate-report";
import { HashText } from "@/components/indicator/hash-text";
import { PinAction } from "@/components/indicator/pin-action";
import { ProofBadge } from "@/components/indicator/proof-badge";
import { StoppedNotice } from "@/components/indicator/stopped-notice";
import { UsageFacts } from "@/components/indicator/usage-facts";
import { VersionStatusBadge } from "@/components/indicator/version-status-badge";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { GateReport } from "@/lib/indicators/gate-schema";
import type { LicenceDto } from "@/lib/indicators/licence-schema";
import type { VersionDto } from "@/lib/indicators/version-schema";

export interface VersionListProps {
  versions: readonly VersionDto[];
  /** The reader's licence; null: none. */
  licence: LicenceDto | null;
  /** The reader decides on versions. */
  isCurator: boolean;
  /** What the gates found, by version id. */
  reports: ReadonlyMap<string, GateReport>;
}

/** Every version with its changelog and the hashes that name it. */
export function VersionList({ versions, licence, isCurator, reports }: VersionListProps) {
  return (
    <ol className="flex flex-col gap-4">
      {versions.map((version) => (
        <li key={version.id}>
          <Panel
            id={`v${version.version}`}
            title={<span className="figure text-base">{version.version}</span>}
            note={<Moment at={version.reviewedAt ?? version.createdAt} day />}
            actions={
              <>
                {version.isCurrent && <Badge tone="blue">in force</Badge>}
                {licence?.pinnedVersion === version.version && <Badge tone="gold">your pin</Badge>}
                <VersionStatusBadge status={version.status} />
                <ProofBadge proofClass={version.proofClass} repaintsBars={version.proofBars} />
                {licence !== null && <PinAction licence={licence} version={version} />}
                {isCurator && (
                  <LinkButton href={`/admin/review/${version.id}`} size="sm">
                    Decide<span className="sr-only"> on {version.version}</span>
                  </LinkButton>
                )}
              </>
            }
          >
            <StoppedNotice version={version} className="mb-3" />
            <p className="max-w-prose whitespace-pre-line break-words">
              {version.changelog.trim() === "" ? "First version." : version.changelog}
            </p>
            {version.reviewNotes !== null && version.reason === null && (
              <p className="mt-2 max-w-prose text-sm text-ink-2">
                Review notes, for the developer and curators: {version.reviewNotes}
              </p>
            )}
            <div className="mt-3 border-t border-line pt-3">
              <UsageFacts usage={version.usage} />
            </div>
            <Report report={reports.get(version.id)} version={version.version} />
            <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 border-t border-line pt-3 text-sm">
              <dt className="text-ink-2">Version hash</dt>
              <dd>
                <HashText hash={version.versionHash} of={`version hash of ${version.version}`} full />
              </dd>
              <dt className="text-ink-2">Source hash</dt>
              <dd>
                <HashText hash={version.sourceHash} of={`source hash of ${version.version}`} full />
              </dd>
            </dl>
          </Panel>
        </li>
      ))}
    </ol>
  );
}

function Report({ report, version }: { report: GateReport | undefined; version: string }) {
  if (report === undefined) return null;
  return (
    <div className="mt-3 border-t border-line pt-3">
      <FoldedGateReport report={report} version={version} />
    </div>
  );
}
