import { badCursor, page, readCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { COUNT_MAX, type PageQuery, totalOf } from "@/lib/paging";
import { rootOfDay } from "@/lib/trading/data/prove-event";
import { hexOf } from "@/lib/trading/hash-input";
import type { AnchorRootPage } from "@/lib/trading/proof-schema";

/** The published roots, the newest first. @throws AppError VALIDATION on `cursor`. */
export async function listRoots(query: PageQuery): Promise<AnchorRootPage> {
  const before = readDay(query.cursor);
  const rows = await db().anchorRoot.findMany({
    ...(before === undefined ? {} : { where: { day: { lt: before } } }),
    orderBy: { day: "desc" },
    take: query.limit + 1,
  });
  const { items, nextCursor } = page(rows, query.limit, ({ day }) => ({ day: day.toISOString() }));
  return {
    items: items.map((root) => ({
      ...rootOfDay(root),
      previousRoot: root.prevRoot === null ? null : hexOf(root.prevRoot),
      createdAt: root.createdAt.toISOString(),
    })),
    nextCursor,
    ...(before === undefined ? totalOf(await db().anchorRoot.count({ take: COUNT_MAX + 1 })) : {}),
  };
}

function readDay(cursor: string | undefined): Date | undefined {
  if (cursor === undefined) return undefined;
  const day = new Date(readCursor(cursor, ["day"]).day);
  if (Number.isNaN(day.getTime())) throw badCursor();
  return day;
}
