import { isCurator, type UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { IndicatorVersionModel } from "@/lib/generated/prisma/models";
import { findIndicatorId } from "@/lib/indicators/data/find-indicator-id";
import { findVersion } from "@/lib/indicators/data/find-version";
import { type LockedIndicator, lockIndicator } from "@/lib/indicators/mutations/lock-indicator";
import { putGreatestInForce } from "@/lib/indicators/mutations/put-in-force";
import { planVersionChange, type VersionAct } from "@/lib/indicators/plan-version-change";
import { storedReport } from "@/lib/indicators/proof-columns";
import type { ReviewResult } from "@/lib/indicators/review-schema";
import { type DoneChange, versionNews } from "@/lib/indicators/version-news";
import { formatVersion } from "@/lib/indicators/version-number";
import type { VersionActInput } from "@/lib/indicators/version-schema";
import { notifyEach } from "@/lib/notifications/mutations/notify";

export interface ChangeVersionCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  act: VersionAct;
  input: VersionActInput;
}

const AUDITED = {
  approve: "approved",
  reject: "rejected",
  suspend: "suspended",
  reinstate: "reinstated",
  yank: "yanked",
} as const satisfies Record<VersionAct, string>;

/**
 * Approves, rejects, suspends, reinstates or withdraws a version. The indicator's row is locked first, so that of two
 * who decide at once one does, and the version in force is always the greatest approved one.
 * @throws AppError NOT_FOUND, FORBIDDEN, UNPROCESSABLE and CONFLICT as `planVersionChange`.
 */
export async function changeVersion(call: ChangeVersionCall): Promise<ReviewResult> {
  const { actor, act } = call;
  if (act !== "yank" && !isCurator(actor)) throw new AppError("FORBIDDEN", "Only curators may do this.");
  return await inTransaction((tx) => change(tx, call));
}

async function change(tx: Tx, call: ChangeVersionCall): Promise<ReviewResult> {
  const { actor, ref, act, input } = call;
  const now = await transactionNow(tx);
  const indicator = await lockIndicator(tx, await findIndicatorId(ref, tx));
  const isOwner = indicator.developerId === actor.userId;
  if (!isOwner && !isCurator(actor)) throw notFound("The indicator");
  const version = await findVersion(tx, indicator.id, input.version);
  const status = planVersionChange({
    act,
    actor: { isOwner, isCurator: isCurator(actor) },
    version: { ...version, hasPassedGates: storedReport(version.gates)?.verdict === "passed" },
  });
  const notes = input.notes ?? null;
  const before = await numberInForce(tx, indicator);
  await tx.indicatorVersion.update({
    where: { id: version.id },
    data: { status, reviewNotes: notes, ...changedColumns(call, { version, indicator, now }) },
  });
  const inForce = await putGreatestInForce(tx, indicator, now);
  const news = versionNews({
    act,
    actorId: actor.userId,
    indicator,
    version: { id: version.id, text: input.version, status },
    notes,
    inForce: { before, after: inForce.version },
    holders: await licenceHolders(tx, indicator.id, now),
    at: now,
  });
  await recordAudit(tx, actor, {
    action: `indicator.version-${AUDITED[act]}`,
    subjectKind: "indicator",
    subjectId: indicator.id,
    data: { version: input.version, versionHash: version.versionHash, notes },
  });
  await notifyEach(tx, news);
  return {
    indicator: { id: indicator.id, slug: indicator.slug, name: indicator.name, ...inForce },
    version: { id: version.id, version: input.version, status, reviewedAt: now.toISOString() },
  };
}

interface Changed {
  version: IndicatorVersionModel;
  indicator: LockedIndicator;
  now: Date;
}

/** Who decided and when; since when it is withdrawn; since when its source is public. */
function changedColumns({ actor, act }: ChangeVersionCall, { version, indicator, now }: Changed) {
  const becomesPublic = act === "approve" && indicator.visibility === "open";
  return {
    ...(act === "yank" ? {} : { reviewedBy: actor.userId, reviewedAt: now }),
    ...(act === "yank" ? { yankedAt: now } : {}),
    ...(act === "reinstate" && version.status === "yanked" ? { yankedAt: null } : {}),
    ...(becomesPublic ? { openedAt: now } : {}),
  };
}

async function numberInForce(tx: Tx, { currentVersionId }: LockedIndicator): Promise<string | null> {
  if (currentVersionId === null) return null;
  const select = { major: true, minor: true, patch: true };
  return formatVersion(
    await tx.indicatorVersion.findUniqueOrThrow({ where: { id: currentVersionId }, select }),
  );
}

async function licenceHolders(tx: Tx, indicatorId: string, now: Date): Promise<DoneChange["holders"]> {
  return await tx.licence.findMany({
    where: { indicatorId, status: "active", OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
    select: { userId: true, pinnedVersionId: true },
  });
}
