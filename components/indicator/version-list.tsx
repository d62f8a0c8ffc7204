import { HashText } from "@/components/indicator/hash-text";
import { ProofBadge } from "@/components/indicator/proof-badge";
import { UsageFacts } from "@/components/indicator/usage-facts";
import { VersionStatusBadge } from "@/components/indicator/version-status-badge";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import type { VersionDto } from "@/lib/indicators/schema";

/** Every version with its changelog and the hashes that name it. */
export function VersionList({ versions }: { versions: readonly VersionDto[] }) {
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
                <VersionStatusBadge status={version.status} />
                <ProofBadge proofClass={version.proofClass} />
              </>
            }
          >
            <p className="max-w-prose whitespace-pre-line break-words">
              {version.changelog.trim() === "" ? "First version." : version.changelog}
            </p>
            {version.reviewNotes !== null && (
              <p className="mt-2 max-w-prose text-sm text-ink-2">
                Review notes, for you only: {version.reviewNotes}
              </p>
            )}
            <div className="mt-3 border-t border-line pt-3">
              <UsageFacts usage={version.usage} />
            </div>
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
