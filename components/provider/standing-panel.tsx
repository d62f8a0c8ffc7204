import Link from "next/link";
import { Moment } from "@/components/money/moment";
import { LevelBadge } from "@/components/provider/level-badge";
import { VERDICT_LOOKS } from "@/components/provider/verification-words";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import type { ProviderDetail } from "@/lib/providers/performance-schema";

/** What the last verification said, and which questions are open. */
export function StandingPanel({
  provider: { id, level, lastRun, publicFlags },
}: {
  provider: ProviderDetail;
}) {
  const look = lastRun && VERDICT_LOOKS[lastRun.verdict];
  return (
    <Panel title="Verification">
      <div className="flex flex-col items-start gap-3">
        <div className="flex flex-wrap gap-2">
          <LevelBadge level={level} />
          {look && (
            <Badge tone={look.tone} icon={look.icon}>
              {look.words}
            </Badge>
          )}
        </div>
        {lastRun === null || look === null ? (
          <p className="text-ink-2">No verification has run yet; all records are verified on Sundays.</p>
        ) : (
          <p className="text-ink-2">
            {look.lead} Last run <Moment at={lastRun.startedAt} day />.
          </p>
        )}
        <p>
          {publicFlags === 0 ? (
            "No open flag."
          ) : (
            <Link href={`/traders/${id}/verification#flags`}>
              {publicFlags === 1 ? "1 open flag" : `${publicFlags} open flags`} with the evidence
            </Link>
          )}
        </p>
        <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-3 text-sm">
          <Link href={`/traders/${id}/verification`}>Every check</Link>
          <Link href={`/traders/${id}/trades`}>Trades and proofs</Link>
        </p>
      </div>
    </Panel>
  );
}
