import { Prisma } from "@/lib/generated/prisma/client";
import type { LicenceKind, LicenceStatus, VersionStatus } from "@/lib/generated/prisma/enums";
import { isInForce, shownKind, shownStatus } from "@/lib/indicators/licence-state";
import type { LicenceDto } from "@/lib/indicators/schema";
import { money, moneyJson } from "@/lib/money";

/** One row of `LICENCE_SELECT`. */
export interface LicenceRow {
  id: string;
  indicator_id: string;
  slug: string;
  name: string;
  kind: LicenceKind;
  status: LicenceStatus;
  valid_from: Date;
  valid_until: Date | null;
  pinned_id: string | null;
  pinned_version: string | null;
  pinned_status: VersionStatus | null;
  current_version: string | null;
  charge_id: string | null;
  gross_minor: bigint | null;
  currency: string | null;
  created_at: Date;
}

/** Licences with their indicator, pin and charge; the caller adds WHERE. */
export const LICENCE_SELECT = Prisma.sql`
  SELECT l.id::text, l.indicator_id::text, i.slug, i.name, l.kind::text, l.status::text, l.valid_from, l.valid_until,
         pv.id::text AS pinned_id, pv.major || '.' || pv.minor || '.' || pv.patch AS pinned_version,
         pv.status::text AS pinned_status, cv.major || '.' || cv.minor || '.' || cv.patch AS current_version,
         c.id::text AS charge_id, c.gross_minor, c.currency, l.created_at
    FROM licence l
    JOIN indicator i ON i.id = l.indicator_id
    LEFT JOIN indicator_version pv ON pv.id = l.pinned_version_id
    LEFT JOIN indicator_version cv ON cv.id = i.current_version_id
    LEFT JOIN charge c ON c.id = l.charge_id`;

export function toLicence(row: LicenceRow, now: Date): LicenceDto {
  const terms = { status: row.status, validUntil: row.valid_until };
  return {
    id: row.id,
    indicator: { id: row.indicator_id, slug: row.slug, name: row.name },
    kind: shownKind(row.kind),
    status: shownStatus(terms, now),
    validFrom: row.valid_from.toISOString(),
    validUntil: row.valid_until?.toISOString() ?? null,
    pinnedVersion: row.pinned_version,
    runsVersion: isInForce(terms, now) ? (row.pinned_version ?? row.current_version) : null,
    charge:
      row.charge_id === null || row.gross_minor === null || row.currency === null
        ? null
        : { id: row.charge_id, gross: moneyJson(money(row.gross_minor, row.currency)) },
    createdAt: row.created_at.toISOString(),
  };
}
