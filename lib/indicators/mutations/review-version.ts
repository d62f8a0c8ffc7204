import { isCurator, type UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { IndicatorStatus } from "@/lib/generated/prisma/enums";
import { findIndicatorId } from "@/lib/indicators/data/find-indicator-id";
import { enterRanks } from "@/lib/indicators/mutations/enter-ranks";
import { type LockedIndicator, lockIndicator } from "@/lib/indicators/mutations/lock-indicator";
import type { ReviewResult } from "@/lib/indicators/schema";
import { formatVersion, greatestApproved, parseVersion } from "@/lib/indicators/version-number";
import { notify } from "@/lib/notifications/mutations/notify";

export interface Review {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  /** `1.2.3`. */
  version: string;
  verdict: "approved" | "rejected";
  notes: string | undefined;
}

/**
 * Writes a curator's verdict on a pending version. The indicator's row is locked first, so that of two curators
 * one decides, and the version in force is always the greatest approved one.
 * @throws AppError FORBIDDEN, NOT_FOUND, UNPROCESSABLE for one's own listing, CONFLICT when the version does not
 *   wait for a review (any more).
 */
export async function reviewVersion(review: Review): Promise<ReviewResult> {
  if (!isCurator(review.actor)) throw new AppError("FORBIDDEN", "Only curators may do this.");
  return await inTransaction((tx) => decide(tx, review));
}

async function decide(tx: Tx, { actor, ref, version, verdict, notes }: Review): Promise<ReviewResult> {
  const now = await transactionNow(tx);
  const indicator = await lockIndicator(tx, await findIndicatorId(ref, tx));
  if (indicator.developerId === actor.userId) {
    throw new AppError("UNPROCESSABLE", "Another curator has to review your own indicator.");
  }
  const number = parseVersion(version);
  const found =
    number === null
      ? null
      : await tx.indicatorVersion.findUnique({
          where: { indicatorId_major_minor_patch: { indicatorId: indicator.id, ...number } },
          select: { id: true, versionHash: true },
        });
  if (found === null) throw notFound("The version");
  const { count } = await tx.indicatorVersion.updateMany({
    where: { id: found.id, status: "pending" },
    data: { status: verdict, reviewedBy: actor.userId, reviewedAt: now, reviewNotes: notes ?? null },
  });
  if (count === 0) {
    throw new AppError(
      "CONFLICT",
      "This version does not wait for a review. Somebody may have decided already.",
    );
  }
  const inForce = await putGreatestInForce(tx, indicator, now);
  await notify(tx, {
    userId: indicator.developerId,
    kind: `version-${verdict}`,
    dedupeKey: `version-reviewed:${found.id}:${now.toISOString()}`,
    data: { indicator: indicator.name, slug: indicator.slug, version, notes: notes ?? null },
  });
  await recordAudit(tx, actor, {
    action: `indicator.version-${verdict}`,
    subjectKind: "indicator",
    subjectId: indicator.id,
    data: { version, versionHash: found.versionHash, notes: notes ?? null },
  });
  return {
    indicator: { id: indicator.id, slug: indicator.slug, name: indicator.name, ...inForce },
    version: { id: found.id, version, status: verdict, reviewedAt: now.toISOString() },
  };
}

/** A first approval lists the draft; a suspended indicator stays suspended. */
async function putGreatestInForce(
  tx: Tx,
  indicator: LockedIndicator,
  now: Date,
): Promise<{ status: IndicatorStatus; version: string | null }> {
  const versions = await tx.indicatorVersion.findMany({
    where: { indicatorId: indicator.id, status: "approved" },
    select: { id: true, major: true, minor: true, patch: true, status: true },
  });
  const greatest = greatestApproved(versions);
  if (greatest === null) return { status: indicator.status, version: null };
  const status = indicator.status === "draft" ? "listed" : indicator.status;
  await tx.indicator.update({
    where: { id: indicator.id },
    data: { currentVersionId: greatest.id, status, listedAt: indicator.listedAt ?? now, updatedAt: now },
  });
  await enterRanks(tx, indicator.id);
  return { status, version: formatVersion(greatest) };
}
