import type { Metadata } from "next";
import { KIND_WORDS } from "@/components/accounts/account-words";
import { Moment } from "@/components/money/moment";
import { ApplyForm, type ApplyValues } from "@/components/provider/apply-form";
import { feesText } from "@/components/provider/fees-text";
import { ProviderStatusBadge } from "@/components/provider/provider-status-badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice, type NoticeTone } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Stat, StatRow } from "@/components/ui/stat";
import type { UserActor } from "@/lib/actor";
import { requireUser } from "@/lib/auth";
import { env } from "@/lib/env";
import { formatAmount, moneyFromJson } from "@/lib/money";
import { ownProvider } from "@/lib/providers/data/own-provider";
import type { OwnProviderDto } from "@/lib/providers/schema";
import { listAccounts } from "@/lib/trading/data/list-accounts";

export const metadata: Metadata = { title: "Provider profile" };

/** A person opens 50 accounts at most. */
const ALL_ACCOUNTS = 50;

export default async function ProviderPage() {
  const actor = await requireUser("/desk/provider");
  const profile = await ownProvider(actor);
  return (
    <>
      <PageHeader
        title={profile?.displayName ?? "Provider profile"}
        lead="A signal provider lets others follow a trading account: its whole record is public, proven and measured the same way for everybody."
        badges={profile && <ProviderStatusBadge status={profile.status} />}
        actions={
          profile && (
            <LinkButton href={`/traders/${profile.id}`} size="sm">
              Your public profile
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-4">
        {profile && <Standing profile={profile} />}
        {(profile === null || profile.status === "rejected") && (
          <Application actor={actor} profile={profile} />
        )}
      </div>
    </>
  );
}

const MEANING: Record<OwnProviderDto["status"], { tone: NoticeTone; title: string; text: string }> = {
  pending: {
    tone: "info",
    title: "A curator looks at it",
    text: "You are told as soon as it is decided. Go on trading: what happens now becomes part of the record.",
  },
  approved: {
    tone: "info",
    title: "You are listed",
    text: "What counts is the record from the listing on; what was before is shown apart.",
  },
  rejected: { tone: "warn", title: "It was not accepted", text: "Change what is asked for and apply again." },
  suspended: {
    tone: "error",
    title: "A curator has suspended it",
    text: "It is listed nowhere and payouts are frozen until it is reinstated.",
  },
  closed: { tone: "info", title: "You have closed it", text: "The record stays readable." },
};

function Standing({ profile }: { profile: OwnProviderDto }) {
  const { tone, title, text } = MEANING[profile.status];
  return (
    <>
      <Notice tone={tone} title={title}>
        <p>{text}</p>
        {profile.reviewNotes !== null && (
          <blockquote className="mt-2 border-l-2 border-line-strong pl-3 break-words whitespace-pre-wrap">
            {profile.reviewNotes}
          </blockquote>
        )}
      </Notice>
      <StatRow>
        <Stat label="Fees" value={feesText(profile.fees)} note={`version ${profile.fees.version}`} />
        <Stat label="Risk" value={profile.riskLevel} />
        <Stat label="Applied" value={<Moment at={profile.appliedAt} day />} />
        <Stat
          label="Listed since"
          value={profile.listedAt && <Moment at={profile.listedAt} day />}
          note={profile.listedAt === null ? "not yet" : "the record counts from here"}
        />
      </StatRow>
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
function typedApplication(profile: OwnProviderDto | null, firstAccountId: string): ApplyValues {
  if (profile === null) {
    const words = { displayName: "", bio: "", strategy: "", riskLevel: "medium" as const };
    return { ...words, tradingAccountId: firstAccountId, monthly: "0", share: "0" };
  }
  const { displayName, bio, strategy, riskLevel, tradingAccountId, fees } = profile;
  return {
    ...{ displayName, bio, strategy, riskLevel, tradingAccountId },
    monthly: formatAmount(moneyFromJson(fees.subscriptionFee)).replaceAll(",", ""),
    share: String(fees.performanceFeeBps / 100),
  };
}
