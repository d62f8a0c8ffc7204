import { db, PLANNED_ANEW } from "@/lib/db";
import type { BrowseFilter } from "@/lib/indicators/data/browse-filter";
import type { RankGeneration } from "@/lib/indicators/data/rank-generation";
import { COUNT_MAX, type Total, totalOf } from "@/lib/paging";
import { singleton } from "@/lib/singleton";

/** Counts are kept from here on; shorter lists are quickly counted, and one listing more or less shows. */
const KEPT_FROM = 1_000;
const KEPT_TOTALS = 500;

/** How many rows a filter leaves, up to `COUNT_MAX`; long lists are counted once for each build of the list. */
export async function countListed(generation: RankGeneration, filter: BrowseFilter): Promise<Total> {
  const kept = singleton("indicator-totals", () => new Map<string, number>());
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
