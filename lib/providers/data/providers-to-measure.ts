import { db } from "@/lib/db";
import { startOfDay } from "@/lib/time";

/** Up to `limit` providers on the list or suspended that were not measured today (UTC). */
export async function providersToMeasure({ now, limit }: { now: Date; limit: number }): Promise<string[]> {
  const today = startOfDay(now);
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT p.id::text FROM provider p LEFT JOIN provider_stats s ON s.provider_id = p.id AND s."window" = 'all'
     WHERE p.status IN ('approved', 'suspended') AND (s.as_of IS NULL OR s.as_of < ${today})
     ORDER BY p.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
