import type { VersionStatus } from "@/lib/generated/prisma/enums";
import type { VersionAct } from "@/lib/indicators/plan-version-change";
import type { NotificationOrder } from "@/lib/notifications/kinds";

export interface DoneChange {
  act: VersionAct;
  actorId: string;
  indicator: { developerId: string; slug: string; name: string };
  version: { id: string; text: string; status: VersionStatus };
  notes: string | null;
  /** The version in force before and after; null: none. */
  inForce: { before: string | null; after: string | null };
  /** Everybody with a licence in force. */
  holders: readonly { userId: string; pinnedVersionId: string | null }[];
  at: Date;
}

const NEWS_OF = {
  approve: "version-approved",
  reject: "version-rejected",
  suspend: "version-suspended",
  reinstate: "version-reinstated",
  yank: "version-withdrawn",
} as const satisfies Record<VersionAct, string>;

/**
 * Whom a change of a version is news for: its developer, unless it was their own act, and everybody whose licence has
 * stopped running by it.
 */
export function versionNews(change: DoneChange): NotificationOrder[] {
  const { act, actorId, indicator, version, notes, inForce, at } = change;
  const key = `${NEWS_OF[act]}:${version.id}:${at.toISOString()}`;
  const what = { indicator: indicator.name, slug: indicator.slug, version: version.text };
  const developer: NotificationOrder[] =
    actorId === indicator.developerId
      ? []
      : [
          {
            userId: indicator.developerId,
            kind: NEWS_OF[act],
            dedupeKey: key,
            data: { ...what, notes },
          },
        ];
  const stopped = stoppedHolders(change).map(
    (userId): NotificationOrder => ({
      userId,
      kind: "licence-stopped",
      dedupeKey: `${key}:${userId}`,
      data: { ...what, notes, newest: inForce.after },
    }),
  );
  return [...developer, ...stopped];
}

/** Those pinned to what was suspended, and all unpinned ones when nothing is in force any more. */
function stoppedHolders({ version, inForce, holders }: DoneChange): string[] {
  const nothingLeft = inForce.before !== null && inForce.after === null;
  return holders
    .filter(({ pinnedVersionId }) =>
      pinnedVersionId === null
        ? nothingLeft
        : pinnedVersionId === version.id && version.status === "suspended",
    )
    .map(({ userId }) => userId);
}
