import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireCurator } from "@/app/admin/gate";
import { orNull } from "@/app/indicators/[slug]/load-indicator";
import { DecisionPanel } from "@/components/admin/decision-panel";
import { Fact } from "@/components/admin/fact";
import { PROVIDER_ACT_WORDS, PROVIDER_ACTS_OF } from "@/components/admin/provider-acts";
import { ProviderEvidence } from "@/components/admin/provider-evidence";
import { Moment } from "@/components/money/moment";
import { feesText } from "@/components/provider/fees-text";
import { ProviderFlags } from "@/components/provider/provider-flags";
import { ProviderStatusBadge } from "@/components/provider/provider-status-badge";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { providerReview } from "@/lib/providers/data/provider-reviews";
import type { ProviderReview } from "@/lib/providers/review-schema";
import { ProviderParams } from "@/lib/providers/schema";
import { listProviderFlags } from "@/lib/verification/data/list-provider-flags";

/** The newest; there are 25 checks. */
const FLAGS_MAX = 100;

export const metadata: Metadata = { title: "Review a signal provider" };

export default async function ReviewProviderPage({ params }: { params: Promise<{ providerId: string }> }) {
  const { providerId } = await params;
  const actor = await requireCurator(`/admin/review/providers/${providerId}`);
  const asked = ProviderParams.safeParse({ id: providerId }).data ?? notFound();
  const review = (await orNull(providerReview(actor, asked.id))) ?? notFound();
  const { profile } = review;
  const { items: flags } = await listProviderFlags(profile.id, { limit: FLAGS_MAX }, actor);
  return (
    <>
      <PageHeader
        title={profile.displayName}
        lead={`A signal provider, described as ${profile.riskLevel} risk.`}
        badges={<ProviderStatusBadge status={profile.status} />}
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {flags.length > 0 && (
            <Panel title="Flags" note={`${flags.length}, newest first`} flush>
              <ProviderFlags
                flags={flags}
                actionsOf={({ id }) => <Link href={`/admin/flags/${id}`}>Decide</Link>}
              />
            </Panel>
          )}
          <ProviderEvidence review={review} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Facts review={review} />
          <Panel id="decision" title="Decision" className="lg:sticky lg:top-18">
            <DecisionPanel
              subject={profile.displayName}
              noun="profile"
              reader="owner"
              words={PROVIDER_ACT_WORDS}
              acts={PROVIDER_ACTS_OF[profile.status]}
              done={
                profile.status === "closed"
                  ? "Its owner has closed it."
                  : "It was rejected; the owner may apply again."
              }
              path={`/api/marketplace/traders/${profile.id}`}
              waits={profile.status === "pending"}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}

/** Who asks, for what fees, with which words. */
function Facts({ review: { profile, owner, feeHistory } }: { review: ProviderReview }) {
  return (
    <Panel title="Facts">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2">
        <Fact name="Person">
          {owner.displayName} <span className="text-ink-2">@{owner.handle}</span>
        </Fact>
        <Fact name="Joined">
          <Moment at={owner.joinedAt} day />
        </Fact>
        <Fact name="Applied">
          <Moment at={profile.appliedAt} />
        </Fact>
        {feeHistory.map((terms) => (
          <Fact key={terms.version} name={`Fees, version ${terms.version}`}>
            {feesText(terms)}
          </Fact>
        ))}
        <Fact name="Strategy">
          <span className="whitespace-pre-wrap">{profile.strategy}</span>
        </Fact>
        <Fact name="About">
          <span className="whitespace-pre-wrap">{profile.bio || "Empty."}</span>
        </Fact>
        {profile.reviewNotes !== null && <Fact name="Last notes">{profile.reviewNotes}</Fact>}
      </dl>
    </Panel>
  );
}
