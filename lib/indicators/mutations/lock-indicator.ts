import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { IndicatorStatus, IndicatorVisibility } from "@/lib/generated/prisma/enums";

/** A listing whose state the transaction may change: every verb on its life locks it first. */
export interface LockedIndicator {
  id: string;
  slug: string;
  name: string;
  developerId: string;
  status: IndicatorStatus;
  visibility: IndicatorVisibility;
  currentVersionId: string | null;
  priceId: string | null;
  listedAt: Date | null;
}

/** @throws AppError NOT_FOUND. */
export async function lockIndicator(tx: Tx, id: string): Promise<LockedIndicator> {
  const rows = await tx.$queryRaw<LockedIndicator[]>`
    SELECT id::text, slug, name, developer_id::text AS "developerId", status::text, visibility::text,
           current_version_id::text AS "currentVersionId", price_id::text AS "priceId", listed_at AS "listedAt"
      FROM indicator WHERE id = ${id}::uuid FOR UPDATE`;
  const [row] = rows;
  if (row === undefined) throw notFound("The indicator");
  return row;
}
