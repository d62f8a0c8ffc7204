import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { lockDependents, removeDraftVersions } from "@/lib/indicators/mutations/draft-version";
import { lockOwnIndicator } from "@/lib/indicators/mutations/lock-own-indicator";

export interface DeleteIndicatorCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
}

/**
 * Deletes one of the actor's own drafts that was never submitted, with its versions, prices and invitations.
 * @throws AppError NOT_FOUND, CONFLICT when it was submitted once, has receipts or is at the gates.
 */
export async function deleteIndicator({ actor, ref }: DeleteIndicatorCall): Promise<void> {
  await inTransaction(async (tx) => {
    const { id, slug, name } = await lockOwnIndicator(tx, actor, ref);
    const versions = await tx.indicatorVersion.findMany({
      where: { indicatorId: id },
      select: { id: true, status: true },
    });
    if (versions.some(({ status }) => status !== "draft")) {
      throw new AppError("CONFLICT", "A version of it was submitted, so the listing stays.");
    }
    const versionIds = versions.map((version) => version.id);
    await refuseDependents(tx, versionIds);
    await remove(tx, id, versionIds);
    await recordAudit(tx, actor, {
      action: "indicator.deleted",
      subjectKind: "indicator",
      subjectId: id,
      data: { slug, name },
    });
  });
}

async function refuseDependents(tx: Tx, versionIds: readonly string[]): Promise<void> {
  const { receipts, gatesRunning } = await lockDependents(tx, versionIds);
  if (receipts > 0) {
    throw new AppError("CONFLICT", "There are receipts of runs of this draft, so the listing stays.");
  }
  if (gatesRunning) throw new AppError("CONFLICT", "The gates are at work on this draft. Wait for them.");
}

async function remove(tx: Tx, indicatorId: string, versionIds: readonly string[]): Promise<void> {
  await removeDraftVersions(tx, versionIds);
  await tx.indicator.update({ where: { id: indicatorId }, data: { priceId: null } });
  await tx.indicatorPrice.deleteMany({ where: { indicatorId } });
  await tx.indicatorDraft.deleteMany({ where: { indicatorId } });
  await tx.indicatorInvite.deleteMany({ where: { indicatorId } });
  await tx.indicator.delete({ where: { id: indicatorId } });
}
