import Link from "next/link";
import { ProofBadge } from "@/components/indicator/proof-badge";
import { VersionStatusBadge } from "@/components/indicator/version-status-badge";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import type { VersionDto } from "@/lib/indicators/version-schema";

export interface VersionsTabProps {
  slug: string;
  /** Newest first. */
  versions: readonly VersionDto[];
}

/** What was made of the text so far, each version with what changed since the one before. */
export function VersionsTab({ slug, versions }: VersionsTabProps) {
  return (
    <Panel title="Versions" note="they never change: a new text becomes a new one" flush>
      <ol className="mt-1 divide-y divide-line border-t border-line">
        {versions.map((version, index) => {
          const before = versions[index + 1];
          return (
            <li key={version.id} className="flex flex-col gap-1.5 px-4 py-3">
              <div className="flex flex-wrap items-center gap-2">
                <span className="figure font-semibold">{version.version}</span>
                <VersionStatusBadge status={version.status} />
                {version.isCurrent && <Badge tone="blue">in force</Badge>}
                <ProofBadge proofClass={version.proofClass} />
                <span className="ml-auto text-sm text-ink-2">
                  <Moment at={version.createdAt} day />
                </span>
              </div>
              <p className="max-w-prose break-words whitespace-pre-line text-sm">{version.changelog}</p>
              {version.reviewNotes !== null && (
                <p className="max-w-prose text-sm text-ink-2">The curator: {version.reviewNotes}</p>
              )}
              <p className="flex flex-wrap gap-x-4 text-sm">
                <Link href={`/indicators/${slug}/versions#v${version.version}`}>Hashes and proof</Link>
                {before && (
                  <Link href={`/indicators/${slug}/versions?from=${before.version}&to=${version.version}`}>
                    Changes since {before.version}
                  </Link>
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
