import type { Tx } from "@/lib/db";
import type { LicenceKind } from "@/lib/generated/prisma/enums";

/** What a person did with an indicator, as far as it gives a say about it. */
export interface UsageRight {
  id: string;
  slug: string;
  name: string;
  developerId: string;
  isFree: boolean;
  /** The best licence ever held. */
  licenceKind: LicenceKind | null;
  /** The newest run: any of a free indicator, a successful one of a paid. */
  executionId: bigint | null;
}

interface UsageRow {
  id: string;
  slug: string;
  name: string;
  developer_id: string;
  is_free: boolean;
  licence_kind: LicenceKind | null;
  execution_id: bigint | null;
}

/** What the person's licences and runs of the indicator are. */
export async function usageRight(
  reader: Tx,
  indicatorId: string,
  userId: string | null,
): Promise<UsageRight> {
  const rows = await reader.$queryRaw<UsageRow[]>`
    SELECT i.id::text, i.slug, i.name, i.developer_id::text, i.price_id IS NULL AS is_free,
           (SELECT l.kind::text FROM licence l WHERE l.user_id = ${userId}::uuid AND l.indicator_id = i.id
             ORDER BY array_position(ARRAY['once', 'month', 'trial']::"LicenceKind"[], l.kind) LIMIT 1) AS licence_kind,
           (SELECT max(e.id) FROM execution e JOIN indicator_version v ON v.id = e.version_id
             WHERE e.user_id = ${userId}::uuid AND v.indicator_id = i.id
               AND (i.price_id IS NULL OR e.outcome = 'ok')) AS execution_id
      FROM indicator i WHERE i.id = ${indicatorId}::uuid`;
  const [row] = rows;
  if (row === undefined) throw new Error(`indicator ${indicatorId} does not exist`);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    developerId: row.developer_id,
    isFree: row.is_free,
    licenceKind: row.licence_kind,
    executionId: row.execution_id,
  };
}
