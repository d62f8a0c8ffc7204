import { categoryLabel } from "@/components/indicator/category-label";
import { ProofBadge } from "@/components/indicator/proof-badge";
import { VersionStatusBadge } from "@/components/indicator/version-status-badge";
import { VISIBILITY_WORDS } from "@/components/indicator/visibility-words";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { ReviewQueueItem } from "@/lib/indicators/review-schema";

/** Names what is decided on. */
export function VersionHead({ item }: { item: ReviewQueueItem }) {
  const { indicator, version, base } = item;
  return (
    <PageHeader
      back={{ href: "/admin/review", label: "Review" }}
      title={
        <>
          {indicator.name} <span className="figure text-ink-2">{version.version}</span>
        </>
      }
      lead={indicator.summary}
      actions={
        <LinkButton href="#decision" size="sm" className="lg:hidden">
          To the decision
        </LinkButton>
      }
      badges={
        <>
          {version.status === "pending" ? (
            <Badge tone="gold">{base ? `replaces ${base.version}` : "first version"}</Badge>
          ) : (
            <VersionStatusBadge status={version.status} />
          )}
          <ProofBadge proofClass={version.proofClass} />
          <Badge>{categoryLabel(indicator.category)}</Badge>
          <Badge>{VISIBILITY_WORDS[indicator.visibility].label}</Badge>
          {indicator.tags.map((tag) => (
            <Badge key={tag}>#{tag}</Badge>
          ))}
        </>
      }
    />
  );
}
