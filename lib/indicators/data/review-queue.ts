import { isCurator, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { IndicatorVersionModel } from "@/lib/generated/prisma/models";
import { CARD_COLUMNS, CARD_FROM, type CardRow, toCard } from "@/lib/indicators/data/card-row";
import { toVersion } from "@/lib/indicators/data/version-row";
import type { ReviewQueueItem } from "@/lib/indicators/review-schema";
import type { Viewer } from "@/lib/indicators/visibility";

const QUEUE_MAX = 100;

/**
 * Versions that wait for a curator, oldest first (at most 100), with what the decision needs: source, manifest,
 * the version in force to compare with, and how earlier versions of the developer fared.
 * @throws AppError FORBIDDEN for everybody else.
 */
export async function reviewQueue(actor: UserActor): Promise<ReviewQueueItem[]> {
  refuseOthers(actor);
  const pending = await db().indicatorVersion.findMany({
    where: { status: "pending" },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: QUEUE_MAX,
  });
  return await toItems(actor, pending);
}

/** Any version as a curator decides on it; null when there is none. @throws AppError FORBIDDEN as above. */
export async function reviewItem(actor: UserActor, versionId: string): Promise<ReviewQueueItem | null> {
  refuseOthers(actor);
  const version = await db().indicatorVersion.findUnique({ where: { id: versionId } });
  if (version === null) return null;
  const [item] = await toItems(actor, [version]);
  return item ?? null;
}

function refuseOthers(actor: UserActor): void {
  if (!isCurator(actor)) throw new AppError("FORBIDDEN", "Only curators may do this.");
}

async function toItems(
  actor: UserActor,
  versions: readonly IndicatorVersionModel[],
): Promise<ReviewQueueItem[]> {
  if (versions.length === 0) return [];
  const ids = versions.map(({ indicatorId }) => indicatorId);
  const cards = await db().$queryRaw<CardRow[]>`
    SELECT ${CARD_COLUMNS} ${CARD_FROM} WHERE i.id = ANY(${ids}::uuid[])`;
  const currentIds = cards.flatMap((card) => card.current_version_id ?? []);
  const currents = await db().indicatorVersion.findMany({ where: { id: { in: currentIds } } });
  const histories = await developerHistories(cards.map((card) => card.developer_id));
  const viewer: Viewer = { userId: actor.userId, isCurator: true, hasLicence: false, isInvited: false };
  return versions.flatMap((version) => {
    const card = cards.find(({ id }) => id === version.indicatorId);
    if (card === undefined) return [];
    const current = currents.find(({ id }) => id === card.current_version_id);
    const base = current === undefined || current.id === version.id ? null : current;
    const history = histories.get(card.developer_id) ?? { approved: 0, rejected: 0 };
    return [toItem(card, version, base, history, viewer)];
  });
}

type History = ReviewQueueItem["developerHistory"];

function toItem(
  card: CardRow,
  version: IndicatorVersionModel,
  base: IndicatorVersionModel | null,
  developerHistory: History,
  viewer: Viewer,
): ReviewQueueItem {
  const indicator = {
    developerId: card.developer_id,
    status: card.status,
    visibility: card.visibility,
    currentVersionId: card.current_version_id,
  };
  return {
    indicator: toCard(card),
    description: card.description,
    version: toVersion(version, indicator, viewer),
    base: base === null ? null : toVersion(base, indicator, viewer),
    developerHistory,
  };
}

async function developerHistories(developerIds: readonly string[]): Promise<Map<string, History>> {
  const rows = await db().$queryRaw<{ developer_id: string; approved: number; rejected: number }[]>`
    SELECT i.developer_id::text, count(*) FILTER (WHERE v.status = 'approved')::int AS approved,
           count(*) FILTER (WHERE v.status = 'rejected')::int AS rejected
      FROM indicator_version v JOIN indicator i ON i.id = v.indicator_id
     WHERE i.developer_id = ANY(${[...new Set(developerIds)]}::uuid[]) GROUP BY i.developer_id`;
  return new Map(rows.map(({ developer_id, approved, rejected }) => [developer_id, { approved, rejected }]));
}
