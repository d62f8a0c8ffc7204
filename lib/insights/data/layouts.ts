import type { UserActor } from "@/lib/actor";
import { badCursor, page, readCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { toLayoutSummary, toSavedLayout } from "@/lib/insights/layout-row";
import type { LayoutPage, SavedLayout } from "@/lib/insights/layout-schema";
import type { PageQuery } from "@/lib/paging";

/** The actor's saved charts by name. @throws AppError VALIDATION on `cursor`. */
export async function listLayouts(actor: UserActor, query: PageQuery): Promise<LayoutPage> {
  const mine = { userId: actor.userId };
  const after = query.cursor === undefined ? null : readCursor(query.cursor, ["name"]).name;
  if (after === "") throw badCursor();
  const rows = await db().chartLayout.findMany({
    where: { ...mine, ...(after !== null && { name: { gt: after } }) },
    orderBy: { name: "asc" },
    take: query.limit + 1,
    omit: { layout: true, userId: true },
  });
  const { items, nextCursor } = page(rows, query.limit, ({ name }) => ({ name }));
  const total = after === null ? { total: await db().chartLayout.count({ where: mine }) } : {};
  return { items: items.map(toLayoutSummary), nextCursor, ...total };
}

/** One of the actor's saved charts. @throws AppError NOT_FOUND, also for somebody else's. */
export async function getLayout(actor: UserActor, id: string): Promise<SavedLayout> {
  const row = await db().chartLayout.findFirst({ where: { id, userId: actor.userId } });
  if (row === null) throw notFound("The layout");
  return toSavedLayout(row);
}

/** The chart the actor saved last; null before the first. */
export async function lastLayout(actor: UserActor): Promise<SavedLayout | null> {
  const row = await db().chartLayout.findFirst({
    where: { userId: actor.userId },
    orderBy: { updatedAt: "desc" },
  });
  return row === null ? null : toSavedLayout(row);
}
