import type { NotificationOrder } from "@/lib/notifications/kinds";
import type { ProviderAct } from "@/lib/providers/plan-provider-change";

const NEWS_OF = {
  approve: "provider-approved",
  reject: "provider-rejected",
  suspend: "provider-suspended",
  reinstate: "provider-reinstated",
} as const satisfies Record<ProviderAct, string>;

export interface DecidedProvider {
  act: ProviderAct;
  provider: { id: string; userId: string; displayName: string };
  notes: string | null;
  at: Date;
}

/** What the owner is told of a decision. */
export function decisionNews({ act, provider, notes, at }: DecidedProvider): NotificationOrder {
  const kind = NEWS_OF[act];
  return {
    userId: provider.userId,
    kind,
    dedupeKey: `${kind}:${provider.id}:${at.toISOString()}`,
    data: { profile: provider.displayName, providerId: provider.id, notes },
  };
}

/** What the owner is told of closing: once, because it is for good. */
export function closedNews(provider: DecidedProvider["provider"], reason: string): NotificationOrder {
  return {
    userId: provider.userId,
    kind: "provider-closed",
    dedupeKey: `provider-closed:${provider.id}`,
    data: { profile: provider.displayName, providerId: provider.id, reason },
  };
}

export interface Application {
  providerId: string;
  profile: string;
  applicant: { userId: string; handle: string };
  curatorIds: readonly string[];
  at: Date;
}

/** The applicant reads that it has arrived, every curator that it waits. */
export function applicationNews({
  providerId,
  profile,
  applicant,
  curatorIds,
  at,
}: Application): NotificationOrder[] {
  const key = `${providerId}:${at.toISOString()}`;
  return [
    {
      userId: applicant.userId,
      kind: "application-received",
      dedupeKey: `application-received:${key}`,
      data: { profile },
    },
    ...curatorIds.map(
      (userId): NotificationOrder => ({
        userId,
        kind: "application-waits",
        dedupeKey: `application-waits:${key}:${userId}`,
        data: { profile, providerId, applicant: applicant.handle },
      }),
    ),
  ];
}
