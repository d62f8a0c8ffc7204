import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireCurator } from "@/app/admin/gate";
import { orNull } from "@/app/indicators/[slug]/load-indicator";
import { Fact } from "@/components/admin/fact";
import { FlagDecision } from "@/components/admin/flag-decision";
import { ProviderEvidence } from "@/components/admin/provider-evidence";
import { Moment } from "@/components/money/moment";
import { FlagBadges } from "@/components/provider/flag-badges";
import { FlagEvidence, FlagWords, ProviderFlags } from "@/components/provider/provider-flags";
import { ProviderStatusBadge } from "@/components/provider/provider-status-badge";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { providerReview } from "@/lib/providers/data/provider-reviews";
import { getFlagged } from "@/lib/verification/data/list-flagged";
import { listProviderFlags } from "@/lib/verification/data/list-provider-flags";
import { type FlaggedRecord, FlagParams } from "@/lib/verification/flag-schema";

export const metadata: Metadata = { title: "A flag" };

const OTHERS_MAX = 50;

export default async function FlagPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireCurator(`/admin/flags/${id}`);
  const asked = FlagParams.safeParse({ id }).data ?? notFound();
  const flag = (await orNull(getFlagged(actor, asked.id))) ?? notFound();
  const [review, { items }] = await Promise.all([
    providerReview(actor, flag.provider.id),
    listProviderFlags(flag.provider.id, { limit: OTHERS_MAX }, actor),
  ]);
  const others = items.filter((other) => other.id !== flag.id);
  return (
    <>
      <PageHeader
        title={flag.title}
        lead={`Found in the record of ${flag.provider.displayName}.`}
        badges={<FlagBadges flag={flag} />}
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <Panel title="What the check saw">
          <div className="flex flex-col gap-3">
            <FlagEvidence flag={flag} />
            <FlagWords flag={flag} />
          </div>
        </Panel>
        <div className="flex min-w-0 flex-col gap-4 lg:row-span-2">
          <FlagFacts flag={flag} />
          <Panel id="decision" title="Decision" className="lg:sticky lg:top-18">
            <FlagDecision flag={flag} />
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {others.length > 0 && (
            <Panel title="Other flags of this record" note={`${others.length}, the gravest first`} flush>
              <ProviderFlags flags={others} />
            </Panel>
          )}
          <ProviderEvidence review={review} />
        </div>
      </div>
    </>
  );
}

function FlagFacts({ flag }: { flag: FlaggedRecord }) {
  const { provider, since, seenAt, quietSince, resolvedAt, score } = flag;
  return (
    <Panel title="Facts">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2">
        <Fact name="Provider">
          <Link href={`/admin/review/providers/${provider.id}`}>{provider.displayName}</Link>{" "}
          <ProviderStatusBadge status={provider.status} />
        </Fact>
        <Fact name="Owner">@{provider.owner}</Fact>
        <Fact name="Ranking">{provider.flagHidden ? "hidden by its flags" : "not hidden by flags"}</Fact>
        <Fact name="Level">L{provider.level}</Fact>
        <Fact name="Weight">{score}</Fact>
        <Fact name="Raised">
          <Moment at={since} />
        </Fact>
        <Fact name="Found last">
          <Moment at={seenAt} />
        </Fact>
        {quietSince !== null && (
          <Fact name="Quiet since">
            <Moment at={quietSince} />
          </Fact>
        )}
        {resolvedAt !== null && (
          <Fact name="Decided">
            <Moment at={resolvedAt} />
          </Fact>
        )}
      </dl>
    </Panel>
  );
}
