import { isCurator, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { CARD_COLUMNS, CARD_FROM, type CardRow } from "@/lib/indicators/data/card-row";
import { findIndicatorId } from "@/lib/indicators/data/find-indicator-id";
import { hasInvite } from "@/lib/indicators/data/has-invite";
import { LICENCE_SELECT, type LicenceRow } from "@/lib/indicators/data/licence-row";
import { maySeeIndicator, type SeenIndicator, type Viewer } from "@/lib/indicators/visibility";

/** An indicator its viewer may see, with the viewer's licence: the one in force, else the newest. */
export interface Seen {
  row: CardRow;
  indicator: SeenIndicator & { isFree: boolean; currentVersionId: string | null };
  viewer: Viewer;
  licence: LicenceRow | null;
}

/** @throws AppError NOT_FOUND for what does not exist and for what the viewer may not see. */
export async function loadSeen(ref: string, actor: UserActor | null): Promise<Seen> {
  const id = await findIndicatorId(ref);
  const rows = await db().$queryRaw<CardRow[]>`SELECT ${CARD_COLUMNS} ${CARD_FROM} WHERE i.id = ${id}::uuid`;
  const [row] = rows;
  if (row === undefined) throw notFound("The indicator");
  const licence = actor === null ? null : await newestLicence(actor.userId, row.id);
  const isInvited =
    actor !== null && row.visibility === "inviteOnly" && (await hasInvite(db(), actor.userId, row.id));
  const viewer: Viewer = {
    userId: actor?.userId ?? null,
    isCurator: actor !== null && isCurator(actor),
    hasLicence: licence !== null,
    isInvited,
  };
  const indicator = {
    developerId: row.developer_id,
    status: row.status,
    visibility: row.visibility,
    isFree: row.price_id === null,
    currentVersionId: row.current_version_id,
  };
  if (!maySeeIndicator(indicator, viewer)) throw notFound("The indicator");
  return { row, indicator, viewer, licence };
}

async function newestLicence(userId: string, indicatorId: string): Promise<LicenceRow | null> {
  const rows = await db().$queryRaw<LicenceRow[]>`
    ${LICENCE_SELECT} WHERE l.user_id = ${userId}::uuid AND l.indicator_id = ${indicatorId}::uuid
     ORDER BY (l.status = 'active') DESC, l.id DESC LIMIT 1`;
  return rows[0] ?? null;
}
