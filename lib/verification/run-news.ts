import type { NotificationOrder } from "@/lib/notifications/kinds";
import type { PublishedRecord } from "@/lib/verification/checked-record";
import { publishedDifferences } from "@/lib/verification/published-differences";
import type { Verdict } from "@/lib/verification/verdict-of";
import type { VerifiedRecord } from "@/lib/verification/verify-record";

export interface EndedRun {
  run: { id: string; startedAt: Date; verdict: Verdict };
  provider: { id: string; userId: string; displayName: string };
  /** Verdict of the run before; null without one. */
  before: Verdict | null;
}

/** As many as a person reads. */
const NAMED = 8;

/** What the owner is told of a run: that it failed, where the one before had not. */
export function failureNews(
  { run, provider, before }: EndedRun,
  { findings }: Pick<VerifiedRecord, "findings">,
): NotificationOrder | null {
  if (run.verdict !== "failed" || before === "failed") return null;
  const grave = findings.filter(({ severity }) => severity === "hide" || severity === "block");
  const found = grave.map(({ check }) => check.title);
  return {
    userId: provider.userId,
    kind: "verification-failed",
    dedupeKey: `verification-failed:${run.id}`,
    data: { profile: provider.displayName, providerId: provider.id, found },
  };
}

type OperatorNews = Omit<Extract<NotificationOrder, { kind: "measures-differ" }>, "userId">;

/** What the admins are told of measures that the record does not give, once a day for each provider. */
export function measuresNews(
  { run, provider }: EndedRun,
  published: PublishedRecord | null,
): OperatorNews | null {
  const differing = published === null ? [] : publishedDifferences(published);
  if (differing.length === 0) return null;
  return {
    kind: "measures-differ",
    dedupeKey: `measures-differ:${provider.id}:${run.startedAt.toISOString().slice(0, 10)}`,
    data: {
      profile: provider.displayName,
      providerId: provider.id,
      measures: differing.slice(0, NAMED).map(({ measure }) => measure),
    },
  };
}
