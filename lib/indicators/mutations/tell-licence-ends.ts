import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { env } from "@/lib/env";
import type { IndicatorStatus } from "@/lib/generated/prisma/enums";
import { RENEWAL_DAYS } from "@/lib/indicators/licence-state";
import { renewalObstacle } from "@/lib/indicators/plan-renewal";
import { renewalEndWords } from "@/lib/indicators/renewal-words";
import type { NotificationOrder } from "@/lib/notifications/kinds";
import { notifyEach } from "@/lib/notifications/mutations/notify";
import { addDays } from "@/lib/time";

interface EndingRow {
  id: string;
  user_id: string;
  slug: string;
  name: string;
  listing_status: IndicatorStatus;
  version_offered: boolean;
  valid_until: Date;
  agreed_minor: bigint;
  currency: string | null;
  once_minor: bigint | null;
  month_minor: bigint | null;
  trial_days: number | null;
}

/**
 * Tells up to `limit` people, once and three days ahead, that their month will not renew as things stand.
 * @returns how many were told.
 */
export async function tellLicenceEnds(
  _actor: SystemActor,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  if (!env().INDICATOR_MARKETPLACE_ENABLED) return 0;
  return await inTransaction(async (tx) => {
    // The last condition only keeps months that will renew out of the way; `renewalObstacle` decides and words it.
    const rows = await tx.$queryRaw<EndingRow[]>`
      SELECT l.id::text, l.user_id::text, i.slug, i.name, i.status::text AS listing_status, l.valid_until, l.agreed_minor,
             coalesce(v.status = 'approved', false) AS version_offered,
             p.currency, p.once_minor, p.month_minor, p.trial_days
        FROM licence l
        JOIN indicator i ON i.id = l.indicator_id
        LEFT JOIN indicator_price p ON p.id = i.price_id
        LEFT JOIN indicator_version v ON v.id = coalesce(l.pinned_version_id, i.current_version_id)
       WHERE l.status = 'active' AND l.renews AND l.end_told_at IS NULL
         AND l.valid_until > ${now} AND l.valid_until <= ${addDays(now, RENEWAL_DAYS)}
         AND (i.status <> 'listed' OR v.status IS DISTINCT FROM 'approved'
              OR p.month_minor IS NULL OR p.month_minor > l.agreed_minor)
       ORDER BY l.valid_until, l.id LIMIT ${limit} FOR UPDATE OF l SKIP LOCKED`;
    await notifyEach(tx, rows.flatMap(endingNews));
    const ids = rows.map(({ id }) => id);
    await tx.licence.updateMany({ where: { id: { in: ids } }, data: { endToldAt: now } });
    return rows.length;
  });
}

function endingNews(row: EndingRow): NotificationOrder[] {
  const { currency, once_minor: onceMinor, month_minor: monthMinor, trial_days: trialDays } = row;
  const obstacle = renewalObstacle({
    agreedMinor: row.agreed_minor,
    price: currency === null ? null : { currency, onceMinor, monthMinor, trialDays },
    listingStatus: row.listing_status,
    versionOffered: row.version_offered,
  });
  if (obstacle === null) return [];
  return [
    {
      userId: row.user_id,
      kind: "licence-ending",
      dedupeKey: `licence-ending:${row.id}`,
      data: {
        indicator: row.name,
        slug: row.slug,
        because: renewalEndWords(obstacle),
        validUntil: row.valid_until.toISOString(),
      },
    },
  ];
}
