import { badCursor } from "@/lib/cursor";
import { db, type Tx } from "@/lib/db";
import type { RankKind } from "@/lib/generated/prisma/enums";
import type { RankPosition } from "@/lib/ranking/rank-cursor";

/** A list that was built and can be paged through. */
export interface RankGeneration {
  id: bigint;
  slot: number;
}

/** The list everybody sees. A migration made the first one, and a new one comes before an old one goes. */
export async function newestGeneration(kind: RankKind, reader: Tx = db()): Promise<RankGeneration> {
  const rows = await reader.$queryRaw<RankGeneration[]>`
    SELECT id, slot::int FROM rank_generation
     WHERE kind = ${kind}::"RankKind" AND published_at IS NOT NULL AND retired_at IS NULL ORDER BY id DESC LIMIT 1`;
  const [newest] = rows;
  if (newest === undefined) throw new Error(`there is no list of kind ${kind}`);
  return newest;
}

/** The list that a page belongs to: the newest one, or the one its cursor names, kept or not. */
export async function generationOf(kind: RankKind, after: RankPosition | null): Promise<RankGeneration> {
  return after === null ? await newestGeneration(kind) : { id: after.generation, slot: after.slot };
}

/**
 * Refuses what was read of a list that is no longer kept, after three more builds. Asked after reading: TRUNCATE empties
 * a list for statements that began before it, too, so that an empty answer may be no answer.
 * @throws AppError VALIDATION on `cursor`.
 */
export async function refuseUnlessKept(kind: RankKind, { id, slot }: RankGeneration): Promise<void> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM rank_generation
     WHERE id = ${id} AND slot = ${slot}::smallint AND kind = ${kind}::"RankKind"
       AND published_at IS NOT NULL AND retired_at IS NULL`;
  if (rows.length === 0) throw badCursor();
}
