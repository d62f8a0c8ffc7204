import { db, type Tx } from "@/lib/db";

/** A list that was built and can be paged through. */
export interface RankGeneration {
  id: bigint;
  slot: number;
}

/** The list everybody sees. The migration made the first one, and a new one comes before an old one goes. */
export async function newestGeneration(reader: Tx = db()): Promise<RankGeneration> {
  const rows = await reader.$queryRaw<RankGeneration[]>`
    SELECT id, slot::int FROM rank_generation
     WHERE kind = 'indicator' AND published_at IS NOT NULL AND retired_at IS NULL ORDER BY id DESC LIMIT 1`;
  const [newest] = rows;
  if (newest === undefined) throw new Error("there is no list of indicators");
  return newest;
}

/** The list a cursor names, as long as it is kept: for three more builds; else null. */
export async function keptGeneration(id: bigint): Promise<RankGeneration | null> {
  const rows = await db().$queryRaw<RankGeneration[]>`
    SELECT id, slot::int FROM rank_generation
     WHERE id = ${id} AND kind = 'indicator' AND published_at IS NOT NULL AND retired_at IS NULL`;
  return rows[0] ?? null;
}
