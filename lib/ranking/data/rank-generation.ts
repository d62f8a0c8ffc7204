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

/**
 * The list that a page belongs to: the newest one, or the one its cursor names.
 * @throws AppError VALIDATION on `cursor` when that list is no longer kept, after three more builds.
 */
export async function generationOf(kind: RankKind, after: RankPosition | null): Promise<RankGeneration> {
  return after === null ? await newestGeneration(kind) : await keptGeneration(kind, after.generation);
}

/** A list as long as it is kept. @throws AppError VALIDATION on `cursor`. */
export async function keptGeneration(kind: RankKind, id: bigint): Promise<RankGeneration> {
  const rows = await db().$queryRaw<RankGeneration[]>`
    SELECT id, slot::int FROM rank_generation
     WHERE id = ${id} AND kind = ${kind}::"RankKind" AND published_at IS NOT NULL AND retired_at IS NULL`;
  const [kept] = rows;
  if (kept === undefined) throw badCursor();
  return kept;
}
