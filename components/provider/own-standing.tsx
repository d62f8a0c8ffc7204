import { Moment } from "@/components/money/moment";
import { Figure, MoneyFigure } from "@/components/ui/figure";
import { Notice, type NoticeTone } from "@/components/ui/notice";
import { Stat, StatRow } from "@/components/ui/stat";
import type { OwnProviderDto } from "@/lib/providers/schema";

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
    title: "It is suspended",
    text: "It is listed nowhere and payouts are frozen until it is reinstated.",
  },
  closed: {
    tone: "info",
    title: "You have closed it",
    text: "The record stays readable in the graveyard. Its account may be closed now.",
  },
};

const HIDDEN = {
  tone: "warn",
  title: "You are listed, but hidden",
  text: "Only who knows the address finds your profile. The record goes on counting from the listing.",
} as const;

/** Where a profile stands: what it means, the notes that came with it, the facts. */
export function OwnStanding({ profile }: { profile: OwnProviderDto }) {
  const { status, isHidden, fees, riskLevel, appliedAt, listedAt } = profile;
  const { tone, title, text } = status === "approved" && isHidden ? HIDDEN : MEANING[status];
  const words = status === "closed" ? profile.closeReason : profile.reviewNotes;
  return (
    <>
      <Notice tone={tone} title={title}>
        <p>{text}</p>
        {words !== null && (
          <blockquote className="mt-2 border-l-2 border-line-strong pl-3 break-words whitespace-pre-wrap">
            {words}
          </blockquote>
        )}
      </Notice>
      <StatRow>
        <Stat
          label="Monthly fee"
          value={<MoneyFigure money={fees.subscriptionFee} />}
          note={`terms, version ${fees.version}`}
        />
        <Stat
          label="Share of new profit"
          value={
            <Figure
              value={fees.performanceFeeBps / 100}
              digits={fees.performanceFeeBps % 100 === 0 ? 0 : 2}
              unit="%"
            />
          }
        />
        <Stat label="Risk" value={riskLevel} />
        <Stat label="Applied" value={<Moment at={appliedAt} day />} />
        <Stat
          label="Listed since"
          value={listedAt && <Moment at={listedAt} day />}
          note={listedAt === null ? "not yet" : "the record counts from here"}
        />
      </StatRow>
    </>
  );
}
