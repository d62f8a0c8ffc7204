import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { findVersion } from "@/lib/indicators/data/find-version";
import { lockDependents, removeDraftVersions } from "@/lib/indicators/mutations/draft-version";
import { lockOwnIndicator } from "@/lib/indicators/mutations/lock-own-indicator";
import { refuseKeptDraft } from "@/lib/indicators/plan-new-version";

export interface DeleteVersionCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  /** `1.2.3`. */
  version: string;
}

/**
 * Deletes a draft version of one of the actor's own listings.
 * @throws AppError NOT_FOUND, CONFLICT for what was submitted, has receipts or is at the gates.
 */
export async function deleteVersion({ actor, ref, version }: DeleteVersionCall): Promise<void> {
  await inTransaction(async (tx) => {
    const indicator = await lockOwnIndicator(tx, actor, ref);
    const { id, status, versionHash } = await findVersion(tx, indicator.id, version);
    if (status !== "draft") {
      throw new AppError("CONFLICT", "This version was submitted, so it stays. Withdraw it instead.");
    }
    refuseKeptDraft(version, await lockDependents(tx, [id]));
    await removeDraftVersions(tx, [id]);
    await recordAudit(tx, actor, {
      action: "indicator.version-deleted",
      subjectKind: "indicator",
      subjectId: indicator.id,
      data: { version, versionHash },
    });
  });
}
