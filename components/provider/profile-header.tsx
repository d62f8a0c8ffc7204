import Link from "next/link";
import type { ReactNode } from "react";
import { Moment } from "@/components/money/moment";
import { feesText } from "@/components/provider/fees-text";
import { LevelBadge } from "@/components/provider/level-badge";
import { NotRanked } from "@/components/provider/not-ranked";
import { ProviderStatusBadge } from "@/components/provider/provider-status-badge";
import { Badge } from "@/components/ui/badge";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isCovered } from "@/lib/providers/coverage";
import type { ProviderDetail } from "@/lib/providers/performance-schema";

/** Who it is, how far the record is verified and what following costs. */
export function ProfileHeader({ provider }: { provider: ProviderDetail }) {
  const { displayName, status, level, riskLevel, simulated, fees, currency, listedAt, closedAt } = provider;
  return (
    <>
      <PageHeader
        title={displayName}
        badges={
          <>
            <LevelBadge level={level} />
            <ProviderStatusBadge status={status} />
            <Badge title="As the provider describes it.">{riskLevel} risk</Badge>
            {simulated && (
              <Badge tone="gold" icon="!" title="No real market filled these orders.">
                simulated
              </Badge>
            )}
            {provider.publicFlags > 0 && (
              <Badge tone="down" icon="!">
                {provider.publicFlags === 1 ? "1 open flag" : `${provider.publicFlags} open flags`}
              </Badge>
            )}
          </>
        }
      />
      <dl className="-mt-2 mb-6 flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
        <Fact name="Fees">{feesText(fees)}</Fact>
        <Fact name="Listed since">
          {listedAt === null ? (
            <Figure value={null} reason="It was never listed." />
          ) : (
            <Moment at={listedAt} day />
          )}
        </Fact>
        {closedAt !== null && (
          <Fact name="Closed">
            <Moment at={closedAt} day />
          </Fact>
        )}
        <Fact name="Account in">
          <Figure value={currency} />
        </Fact>
      </dl>
      <Standing provider={provider} />
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

/** What a reader has to know before any number: that it is over, hidden or made up. */
function Standing({ provider: { status, simulated, coverage } }: { provider: ProviderDetail }) {
  return (
    <>
      {status === "approved" && coverage && !isCovered(coverage) && (
        <NotRanked coverage={coverage} className="mb-4" />
      )}
      {status === "closed" && (
        <Notice title="This record has ended" className="mb-4">
          Its owner closed it. Nobody can follow it any more; everything stays readable.
        </Notice>
      )}
      {(status === "pending" || status === "rejected" || status === "suspended") && (
        <Notice tone="warn" title="Only its owner and curators see this page" className="mb-4">
          {HIDDEN_BECAUSE[status]}
        </Notice>
      )}
      {simulated && (
        <Notice tone="warn" title="Simulated: hypothetical performance" className="mb-4">
          This is a paper account. No real market filled its orders, so slippage and missing liquidity are not
          in these numbers. It stays at level 0 and is never ranked.{" "}
          <Link href="/docs/metrics">How it is measured</Link>
        </Notice>
      )}
    </>
  );
}

const HIDDEN_BECAUSE = {
  pending: "A curator has not decided on the application yet.",
  rejected: "The application was not accepted.",
  suspended: "A curator has suspended it.",
} as const;
