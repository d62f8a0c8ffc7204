import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireCurator } from "@/app/admin/gate";
import { orNull } from "@/app/indicators/[slug]/load-indicator";
import { ActionButton } from "@/components/action-button";
import { DecisionPanel } from "@/components/admin/decision-panel";
import { Fact } from "@/components/admin/fact";
import { OwnershipReview } from "@/components/admin/ownership-review";
import { PROVIDER_ACT_WORDS, PROVIDER_ACTS_OF } from "@/components/admin/provider-acts";
import { ProviderEvidence } from "@/components/admin/provider-evidence";
import { Moment } from "@/components/money/moment";
import { feesText } from "@/components/provider/fees-text";
import { ProviderFlags } from "@/components/provider/provider-flags";
import { ProviderStatusBadge } from "@/components/provider/provider-status-badge";
import { VerificationChecks } from "@/components/provider/verification-checks";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { providerReview } from "@/lib/providers/data/provider-reviews";
import type { ProviderReview } from "@/lib/providers/review-schema";
import { ProviderParams } from "@/lib/providers/schema";
import { getLastRun } from "@/lib/verification/data/get-last-run";
import { getOwnership } from "@/lib/verification/data/get-ownership";
import { listProviderFlags } from "@/lib/verification/data/list-provider-flags";
import type { VerificationRunDto } from "@/lib/verification/run-schema";

/** The newest; there are 25 checks. */
const FLAGS_MAX = 100;

export const metadata: Metadata = { title: "Review a signal provider" };

export default async function ReviewProviderPage({ params }: { params: Promise<{ providerId: string }> }) {
  const { providerId } = await params;
  const actor = await requireCurator(`/admin/review/providers/${providerId}`);
  const asked = ProviderParams.safeParse({ id: providerId }).data ?? notFound();
  const review = (await orNull(providerReview(actor, asked.id))) ?? notFound();
  const { profile } = review;
  const ownership = await getOwnership(actor, profile.tradingAccountId);
  const { items: flags } = await listProviderFlags(profile.id, { limit: FLAGS_MAX }, actor);
  return (
    <>
      <PageHeader
        title={profile.displayName}
        lead={`A signal provider, described as ${profile.riskLevel} risk.`}
        badges={<ProviderStatusBadge status={profile.status} />}
        actions={
          <LinkButton href={`/traders/${profile.id}`} size="sm">
            Public profile
          </LinkButton>
        }
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {flags.length > 0 && (
            <Panel title="Flags" note={`${flags.length}, the gravest first`} flush>
              <ProviderFlags
                flags={flags}
                actionsOf={({ id, title }) => (
                  <Link href={`/admin/flags/${id}`}>
                    Decide<span className="sr-only"> about {title}</span>
                  </Link>
                )}
              />
            </Panel>
          )}
          <ProviderEvidence review={review} />
          <RecordChecks providerId={profile.id} run={await getLastRun(profile.id)} />
          {ownership !== null && (
            <OwnershipReview accountId={profile.tradingAccountId} ownership={ownership} />
          )}
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

/** What the checks say of the record; a curator may run them again at any time. */
function RecordChecks({ providerId, run }: { providerId: string; run: VerificationRunDto | null }) {
  return (
    <section className="flex min-w-0 flex-col gap-3" aria-labelledby="verification">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="verification" className="text-base font-semibold">
          Verification
        </h2>
        <ActionButton
          label="Verify now"
          request={{ path: `/api/marketplace/traders/${providerId}/review/verify`, json: {} }}
          done="The record was verified."
        />
      </div>
      {run === null ? (
        <EmptyState title="Not verified yet">
          An application is verified within minutes; you may run the checks now.
        </EmptyState>
      ) : (
        <VerificationChecks run={run} />
      )}
    </section>
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
