import { ActionButton } from "@/components/action-button";
import { ProofBadge } from "@/components/indicator/proof-badge";
import { StoppedNotice } from "@/components/indicator/stopped-notice";
import { VersionStatusBadge } from "@/components/indicator/version-status-badge";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import type { VersionDto } from "@/lib/indicators/version-schema";

export interface OwnVersionsProps {
  slug: string;
  versions: readonly VersionDto[];
}

/** A developer's versions, greatest first, with what can be done to each. */
export function OwnVersions({ slug, versions }: OwnVersionsProps) {
  return (
    <ol className="divide-y divide-line">
      {versions.map((version) => (
        <li key={version.id} className="flex flex-col gap-2 px-4 py-3">
          <div className="flex flex-wrap items-center gap-2">
            <span className="figure font-semibold">{version.version}</span>
            <VersionStatusBadge status={version.status} />
            {version.isCurrent && <Badge tone="blue">in force</Badge>}
            <ProofBadge proofClass={version.proofClass} />
            <Moment at={version.createdAt} day className="text-xs text-ink-2" />
            <span className="ml-auto">
              <VersionAction slug={slug} version={version} />
            </span>
          </div>
          <p className="max-w-prose text-sm break-words whitespace-pre-line text-ink-2">
            {version.changelog}
          </p>
          <StoppedNotice version={version} />
          {version.status === "rejected" && version.reviewNotes !== null && (
            <p className="max-w-prose text-sm break-words">The curator wrote: {version.reviewNotes}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function VersionAction({ slug, version: { version, status } }: { slug: string; version: VersionDto }) {
  if (status === "approved") {
    return (
      <ActionButton
        label="Withdraw"
        about={version}
        variant="danger"
        request={{ path: `/api/indicators/${slug}/yank`, json: { version } }}
        question={{
          title: `Withdraw ${version}?`,
          words:
            "Nobody can choose or pin it any more. Where it is pinned it runs on with a warning; other licences fall back to the newest approved version. When none is left, the listing is taken down and buyers may have their money back.",
        }}
        done={`${version} was withdrawn.`}
      />
    );
  }
  if (status === "draft") {
    return (
      <ActionButton
        label="Delete"
        about={version}
        variant="danger"
        request={{ method: "DELETE", path: `/api/indicators/${slug}/versions/${version}` }}
        question={{ title: `Delete ${version}?`, words: "It was never submitted, so nobody will miss it." }}
        done={`${version} was deleted.`}
      />
    );
  }
  return null;
}
