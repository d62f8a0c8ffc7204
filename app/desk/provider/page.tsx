import type { Metadata } from "next";
import { KIND_WORDS } from "@/components/accounts/account-words";
import { ApplyForm } from "@/components/provider/apply-form";
import { NotRanked } from "@/components/provider/not-ranked";
import { OwnFlagsPanel } from "@/components/provider/own-flags-panel";
import { OwnProfilePanels } from "@/components/provider/own-profile-panels";
import { OwnStanding } from "@/components/provider/own-standing";
import { type ProfileValues, typedProfile } from "@/components/provider/profile-values";
import { ProviderStatusBadge } from "@/components/provider/provider-status-badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { UserActor } from "@/lib/actor";
import { requireUser } from "@/lib/auth";
import { env } from "@/lib/env";
import { isCovered } from "@/lib/providers/coverage";
import { readCoverage } from "@/lib/providers/data/get-provider";
import { ownProvider } from "@/lib/providers/data/own-provider";
import type { OwnProviderDto } from "@/lib/providers/schema";
import { listAccounts } from "@/lib/trading/data/list-accounts";
import { listProviderFlags } from "@/lib/verification/data/list-provider-flags";

export const metadata: Metadata = { title: "Provider profile" };

/** A person opens 50 accounts at most. */
const ALL_ACCOUNTS = 50;

/** The newest; there are 25 checks. */
const FLAGS_MAX = 100;

const EDITABLE: readonly OwnProviderDto["status"][] = ["pending", "approved", "suspended"];

export default async function ProviderPage() {
  const actor = await requireUser("/desk/provider");
  const profile = await ownProvider(actor);
  const coverage = profile?.status === "approved" ? await readCoverage(profile.id) : null;
  return (
    <>
      <PageHeader
        title={profile?.displayName ?? "Provider profile"}
        lead="A signal provider lets others follow a trading account: its whole record is public, proven and measured the same way for everybody."
        badges={profile && <ProviderStatusBadge status={profile.status} />}
        actions={profile && <ProfileLinks profile={profile} />}
      />
      <div className="flex flex-col gap-4">
        {profile && <OwnStanding profile={profile} />}
        {coverage && !isCovered(coverage) && <NotRanked coverage={coverage} />}
        {profile && <OwnFlags actor={actor} profileId={profile.id} />}
        {profile && EDITABLE.includes(profile.status) && <OwnProfilePanels profile={profile} />}
        {(profile === null || profile.status === "rejected") && (
          <Application actor={actor} profile={profile} />
        )}
      </div>
    </>
  );
}

async function OwnFlags({ actor, profileId }: { actor: UserActor; profileId: string }) {
  const { items } = await listProviderFlags(profileId, { limit: FLAGS_MAX }, actor);
  const own = items.filter(({ severity }) => severity !== "internal");
  return own.length > 0 && <OwnFlagsPanel flags={own} />;
}

function ProfileLinks({ profile: { id, tradingAccountId } }: { profile: OwnProviderDto }) {
  return (
    <>
      <LinkButton href={`/traders/${id}`} size="sm">
        Your public profile
      </LinkButton>
      <LinkButton href={`/desk/accounts/${tradingAccountId}`} size="sm">
        Trading account
      </LinkButton>
    </>
  );
}

async function Application({ actor, profile }: { actor: UserActor; profile: OwnProviderDto | null }) {
  const { items } = await listAccounts({ limit: ALL_ACCOUNTS }, actor);
  const usable = items.filter(({ state, kind }) => state !== "closed" && kind !== "copy");
  const accounts = usable.map(({ id, name, venue, kind, events }) => ({
    id,
    label: `${name}, ${venue} (${KIND_WORDS[kind]}, ${events} events)`,
  }));
  const [first] = accounts;
  return (
    <Panel title={profile === null ? "Apply" : "Apply again"}>
      {first === undefined ? (
        <EmptyState title="You have no account that could be a record">
          <LinkButton href="/desk/accounts">Open a trading account first</LinkButton>
        </EmptyState>
      ) : (
        <ApplyForm
          initial={typedApplication(profile, first.id)}
          accounts={accounts}
          currency={env().PLATFORM_CURRENCY}
        />
      )}
    </Panel>
  );
}

/** What the form begins with: the last application, or nothing. */
function typedApplication(profile: OwnProviderDto | null, firstAccountId: string): ProfileValues {
  if (profile !== null) return typedProfile(profile);
  const words = { displayName: "", bio: "", strategy: "", riskLevel: "medium" as const };
  return { ...words, tradingAccountId: firstAccountId, monthly: "0", share: "0" };
}
