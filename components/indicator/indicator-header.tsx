import Link from "next/link";
import type { ReactNode } from "react";
import { categoryLabel } from "@/components/indicator/category-label";
import { HashText } from "@/components/indicator/hash-text";
import { ProofBadge } from "@/components/indicator/proof-badge";
import { RatingStars } from "@/components/indicator/rating-stars";
import { BuiltInWarning } from "@/components/indicator/repaint-badge";
import { summaryText } from "@/components/indicator/summary-text";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";

/** Name, maker, version and hash: what is being looked at. */
export function IndicatorHeader({ indicator }: { indicator: IndicatorDetail }) {
  const { current, developer, builtin } = indicator;
  return (
    <>
      <PageHeader
        back={{ href: "/indicators", label: "Indicators" }}
        title={indicator.name}
        lead={summaryText(indicator.summary)}
        actions={
          current && (
            <LinkButton href={`/chart?add=${indicator.slug}`} size="sm">
              Open in chart
            </LinkButton>
          )
        }
        badges={
          <>
            <ProofBadge proofClass={indicator.proofClass} />
            {builtin && <BuiltInWarning slug={indicator.slug} />}
            <Link href={`/indicators?category=${indicator.category}`} className="no-underline">
              <Badge>{categoryLabel(indicator.category)}</Badge>
            </Link>
            {builtin && (
              <Badge tone="blue" title="Part of Touchstone, free, source open.">
                Built in
              </Badge>
            )}
            {indicator.visibility === "open" && (
              <Badge title="The source can be read here.">Open source</Badge>
            )}
            {indicator.visibility === "inviteOnly" && <Badge>Invite only</Badge>}
            {indicator.status === "draft" && <Badge tone="gold">Draft</Badge>}
          </>
        }
      />
      <dl className="-mt-2 mb-6 flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
        <Fact name="Developer">
          <Link href={`/indicators?developer=${encodeURIComponent(developer.handle)}`}>
            {developer.displayName}
          </Link>
        </Fact>
        <Fact name="Version">
          <Figure value={indicator.version} reason="No version is approved yet." />
        </Fact>
        {current && (
          <Fact name="Version hash">
            <HashText hash={current.versionHash} of="version hash" />
          </Fact>
        )}
        <Fact name="Rating">
          <RatingStars rating={indicator.rating} />
        </Fact>
        <Fact name="Runs in 30 days">
          <Figure value={indicator.runs} />
        </Fact>
        {current && (
          <Fact name="Changelog">
            <Link href={`/indicators/${indicator.slug}/versions#v${current.version}`}>What changed</Link>
          </Fact>
        )}
      </dl>
      {indicator.status === "suspended" && (
        <Notice tone="warn" title="This indicator is suspended" className="mb-6">
          Each of its versions was suspended or withdrawn: nobody can buy it, and it runs only where a
          withdrawn version is pinned.{" "}
          <Link href={`/indicators/${indicator.slug}/versions`}>The versions tell why</Link>
        </Notice>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-center gap-2">
      <dt className="text-ink-2">{name}</dt>
      <dd className="flex items-center">{children}</dd>
    </div>
  );
}
