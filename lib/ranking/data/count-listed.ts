import { db, PLANNED_ANEW } from "@/lib/db";
import { COUNT_MAX, type Total, totalOf } from "@/lib/paging";
import type { RankGeneration } from "@/lib/ranking/data/rank-generation";
import type { RankFilter } from "@/lib/ranking/data/ranked-walk";
import { singleton } from "@/lib/singleton";

/** Counts are kept from here on; shorter lists are quickly counted, and one row more or less shows. */
const KEPT_FROM = 1_000;
const KEPT_TOTALS = 500;

/** The total that a first page comes with: a page without a next one is all there is. */
export async function totalFrom(
  { items, nextCursor }: { items: readonly unknown[]; nextCursor: string | null },
  generation: RankGeneration,
  filter: RankFilter,
): Promise<Total> {
  return nextCursor === null ? totalOf(items.length) : await countListed(generation, filter);
}

/** How many rows a filter leaves, up to `COUNT_MAX`; long lists are counted once for each build of the list. */
export async function countListed(generation: RankGeneration, filter: RankFilter): Promise<Total> {
  const kept = singleton("ranked-totals", () => new Map<string, number>());
  const name = `${generation.id}:${filter.name}`;
  const known = kept.get(name);
  if (known !== undefined) return totalOf(known);
  const rows = await db().$queryRaw<{ n: number }[]>`
    ${PLANNED_ANEW} SELECT count(*)::int AS n FROM (
      SELECT 1 ${filter.from}
       WHERE r.slot = ${generation.slot}::smallint AND ${filter.where} LIMIT ${COUNT_MAX + 1}) counted`;
  const n = rows[0]?.n ?? 0;
  if (n >= KEPT_FROM) {
    kept.set(name, n);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_TOTALS && oldest !== undefined) kept.delete(oldest);
  }
  return totalOf(n);
}
