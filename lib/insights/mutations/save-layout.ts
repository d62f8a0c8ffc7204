import type { UserActor } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { LAYOUTS_MAX } from "@/lib/insights/layout-limits";
import { toSavedLayout } from "@/lib/insights/layout-row";
import type { LayoutChange, LayoutInput, SavedLayout } from "@/lib/insights/layout-schema";

/**
 * Saves a chart under a new name.
 * @throws AppError CONFLICT when the name is taken, UNPROCESSABLE beyond 100 layouts.
 */
export async function createLayout(actor: UserActor, { name, layout }: LayoutInput): Promise<SavedLayout> {
  const { userId } = actor;
  return await inTransaction(async (tx) => {
    await lockLayouts(tx, userId);
    await refuseTakenName(tx, { userId, name });
    if ((await tx.chartLayout.count({ where: { userId } })) >= LAYOUTS_MAX) {
      throw new AppError("UNPROCESSABLE", `You have ${LAYOUTS_MAX} layouts. Delete one you no longer need.`);
    }
    return toSavedLayout(await tx.chartLayout.create({ data: { userId, name, layout } }));
  });
}

/**
 * Saves a chart over the revision it was made from.
 * @throws AppError NOT_FOUND, CONFLICT when it was saved elsewhere meanwhile or the name is taken.
 */
export async function updateLayout(actor: UserActor, id: string, change: LayoutChange): Promise<SavedLayout> {
  const { userId } = actor;
  const { name, layout, revision } = change;
  return await inTransaction(async (tx) => {
    await lockLayouts(tx, userId);
    const found = await tx.chartLayout.findFirst({ where: { id, userId }, select: { revision: true } });
    if (found === null) throw notFound("The layout");
    if (found.revision !== revision) {
      throw new AppError(
        "CONFLICT",
        "This layout was saved elsewhere meanwhile. Open it again, or save under a new name.",
      );
    }
    await refuseTakenName(tx, { userId, name, except: id });
    const saved = await tx.chartLayout.update({
      where: { id },
      data: { name, layout, revision: revision + 1, updatedAt: new Date() },
    });
    return toSavedLayout(saved);
  });
}

/** @throws AppError NOT_FOUND, also for somebody else's. */
export async function deleteLayout(actor: UserActor, id: string): Promise<void> {
  const { count } = await inTransaction((tx) =>
    tx.chartLayout.deleteMany({ where: { id, userId: actor.userId } }),
  );
  if (count === 0) throw notFound("The layout");
}

/** One save of a person at a time, so that names and the limit hold. */
async function lockLayouts(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`layouts:${userId}`}, 0))`;
}

async function refuseTakenName(
  tx: Tx,
  { userId, name, except }: { userId: string; name: string; except?: string },
): Promise<void> {
  const taken = await tx.chartLayout.findUnique({
    where: { userId_name: { userId, name } },
    select: { id: true },
  });
  if (taken !== null && taken.id !== except) {
    throw new AppError("CONFLICT", `You have a layout called "${name}" already. Choose another name.`);
  }
}
