import { Prisma } from "@/lib/generated/prisma/client";
import { type LicenceOutlookRow, refundOfferOf, renewalOf } from "@/lib/indicators/licence-outlook";
import type { LicenceDto } from "@/lib/indicators/licence-schema";
import { isInForce, type LicenceTerms, shownKind, shownStatus } from "@/lib/indicators/licence-state";
import { money, moneyJson } from "@/lib/money";

/** One row of `LICENCE_SELECT`. */
export interface LicenceRow extends LicenceOutlookRow {
  id: string;
  user_id: string;
  indicator_id: string;
  slug: string;
  name: string;
  valid_from: Date;
  renewal_of_id: string | null;
  pinned_version: string | null;
  pinned_reason: string | null;
  current_version: string | null;
  charge_id: string | null;
}

/** Licences with their indicator, pin, charge, price of today and what a refund depends on; the caller adds WHERE. */
export const LICENCE_SELECT = Prisma.sql`
  SELECT l.id::text, l.user_id::text, l.indicator_id::text, i.slug, i.name, i.status::text AS listing_status,
         l.kind::text, l.status::text, l.valid_from, l.valid_until, l.renews, l.renewal_of_id::text, l.period_no,
         l.agreed_minor, l.renewal_failed_at, l.renewal_attempts, l.sold_proof::text,
         pv.id::text AS pinned_id, pv.major || '.' || pv.minor || '.' || pv.patch AS pinned_version,
         pv.status::text AS pinned_status,
         CASE WHEN pv.status IN ('suspended', 'yanked') THEN pv.review_notes END AS pinned_reason, pv.proof_class::text AS pinned_proof,
         cv.major || '.' || cv.minor || '.' || cv.patch AS current_version, cv.status::text AS current_status,
         cv.proof_class::text AS current_proof,
         p.currency AS price_currency, p.once_minor, p.month_minor, p.trial_days,
         c.id::text AS charge_id, c.gross_minor, c.refunded_minor, c.currency,
         EXISTS (SELECT 1 FROM licence x WHERE x.user_id = l.user_id AND x.indicator_id = l.indicator_id
                                           AND x.status = 'refunded' AND x.id <> l.id) AS refunded_before,
         coalesce(r.total, 0) AS own_runs, coalesce(r.failed, 0) AS failed_runs, l.created_at
    FROM licence l
    JOIN indicator i ON i.id = l.indicator_id
    LEFT JOIN indicator_version pv ON pv.id = l.pinned_version_id
    LEFT JOIN indicator_version cv ON cv.id = i.current_version_id
    LEFT JOIN indicator_price p ON p.id = i.price_id
    LEFT JOIN charge c ON c.id = l.charge_id
    LEFT JOIN LATERAL (SELECT count(*)::int AS total,
                              (count(*) FILTER (WHERE starts_with(e.outcome, 'SANDBOX_')))::int AS failed
                         FROM execution e JOIN indicator_version ev ON ev.id = e.version_id
                        WHERE l.status = 'active' AND l.charge_id IS NOT NULL AND e.user_id = l.user_id
                          AND ev.indicator_id = l.indicator_id AND e.created_at >= l.created_at) r ON true`;

/** What the right of a licence depends on. */
export function termsOf(row: LicenceRow): LicenceTerms {
  return {
    status: row.status,
    validUntil: row.valid_until,
    renews: row.renews,
    renewalFailedAt: row.renewal_failed_at,
  };
}

export function toLicence(row: LicenceRow, now: Date): LicenceDto {
  const terms = termsOf(row);
  return {
    id: row.id,
    indicator: { id: row.indicator_id, slug: row.slug, name: row.name },
    kind: shownKind(row.kind),
    status: shownStatus(terms, now),
    validFrom: row.valid_from.toISOString(),
    validUntil: row.valid_until?.toISOString() ?? null,
    pinnedVersion: row.pinned_version,
    runsVersion: isInForce(terms, now) ? versionRun(row) : null,
    charge:
      row.charge_id === null || row.gross_minor === null || row.currency === null
        ? null
        : {
            id: row.charge_id,
            gross: moneyJson(money(row.gross_minor, row.currency)),
            refunded: moneyJson(money(row.refunded_minor ?? 0n, row.currency)),
          },
    priceNow: priceNow(row),
    refund: refundOfferOf(row, now),
    renewal: renewalOf(row, now),
    renewalOf: row.renewal_of_id,
    createdAt: row.created_at.toISOString(),
  };
}

/** The pin, unless it is suspended and so runs for nobody; without a pin the newest approved version. */
function versionRun({ pinned_version, pinned_status, current_version }: LicenceRow): string | null {
  if (pinned_version === null) return current_version;
  return pinned_status === "suspended" ? null : pinned_version;
}

function priceNow({ kind, once_minor, month_minor, price_currency }: LicenceRow): LicenceDto["priceNow"] {
  const amount = kind === "once" ? once_minor : kind === "month" ? month_minor : null;
  return amount === null || price_currency === null ? null : moneyJson(money(amount, price_currency));
}
