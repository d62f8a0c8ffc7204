import type { SystemActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { IndicatorVersionModel } from "@/lib/generated/prisma/models";
import { type GatedVersion, refusedNews, submittedNews } from "@/lib/indicators/gate-news";
import type { GateReport } from "@/lib/indicators/gate-schema";
import type { Likeable } from "@/lib/indicators/gates/find-near-duplicates";
import type { GateRunResult } from "@/lib/indicators/gates/gate-job";
import {
  GATE_ATTEMPTS_MAX,
  type GateClaim,
  HEARTBEAT_LOST_MS,
} from "@/lib/indicators/mutations/hold-gate-run";
import { type LockedIndicator, lockIndicator } from "@/lib/indicators/mutations/lock-indicator";
import { refusePublish } from "@/lib/indicators/plan-publish";
import { proofColumns } from "@/lib/indicators/proof-columns";
import { formatVersion } from "@/lib/indicators/version-number";
import { notify, notifyEach } from "@/lib/notifications/mutations/notify";
import { curatorIds } from "@/lib/users/data/curator-ids";

/**
 * Ends a run of the gates with its report. A passed version goes to the curators, a failed one stays a draft whose
 * developer is told. A claim that is another's by now writes nothing.
 * @returns false then.
 */
export async function endGateRun(
  actor: SystemActor,
  claim: GateClaim,
  { report, likeable }: GateRunResult,
): Promise<boolean> {
  return await inTransaction(async (tx) => {
    const { indicator, version } = await lockGated(tx, claim.versionId);
    const now = await transactionNow(tx);
    const { count } = await tx.gateRun.updateMany({
      where: { id: claim.runId, claimToken: claim.token, state: "running" },
      data: { state: report.verdict, report, done: 100, total: 100, endedAt: now },
    });
    if (count === 0) return false;
    const gated = await gatedVersion(tx, indicator, version, claim.runId);
    await tx.indicatorVersion.update({ where: { id: version.id }, data: proofColumns(report) });
    if (report.verdict === "passed" && (await submit(tx, indicator, version, now, likeable))) {
      await notifyEach(tx, submittedNews(gated, await curatorIds(tx, [indicator.developerId])));
      await audit(tx, actor, gated, "indicator.version-submitted", report);
      return true;
    }
    await notify(tx, refusedNews(gated, report));
    await audit(tx, actor, gated, "indicator.version-held-at-gates", report);
    return true;
  });
}

/** Gives up runs that were tried often enough and lost again, and tells their developers. @returns how many. */
export async function abandonGateRuns(
  actor: SystemActor,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  const lostBefore = new Date(now.getTime() - HEARTBEAT_LOST_MS);
  return await inTransaction(async (tx) => {
    const lost = await tx.$queryRaw<{ id: string; version_id: string }[]>`
      UPDATE gate_run SET state = 'abandoned', ended_at = now(), claim_token = NULL
       WHERE id IN (SELECT id FROM gate_run
                     WHERE state = 'running' AND attempts >= ${GATE_ATTEMPTS_MAX}
                       AND (heartbeat_at IS NULL OR heartbeat_at < ${lostBefore})
                     ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
       RETURNING id::text, version_id::text`;
    for (const { id, version_id: versionId } of lost) {
      const version = await tx.indicatorVersion.findUniqueOrThrow({ where: { id: versionId } });
      const indicator = await lockIndicator(tx, version.indicatorId);
      const gated = await gatedVersion(tx, indicator, version, id);
      await notify(tx, refusedNews(gated, null));
      await audit(tx, actor, gated, "indicator.version-gates-abandoned", null);
    }
    return lost.length;
  });
}

async function lockGated(
  tx: Tx,
  versionId: string,
): Promise<{ indicator: LockedIndicator; version: IndicatorVersionModel }> {
  const { indicatorId } = await tx.indicatorVersion.findUniqueOrThrow({ where: { id: versionId } });
  const indicator = await lockIndicator(tx, indicatorId);
  return { indicator, version: await tx.indicatorVersion.findUniqueOrThrow({ where: { id: versionId } }) };
}

/** Hands a draft to the curators, unless something else was submitted while the gates were at work. */
async function submit(
  tx: Tx,
  indicator: LockedIndicator,
  version: IndicatorVersionModel,
  now: Date,
  likeable: Likeable | null,
): Promise<boolean> {
  const versions = await tx.indicatorVersion.findMany({
    where: { indicatorId: indicator.id },
    select: { major: true, minor: true, patch: true, status: true },
  });
  try {
    refusePublish(version, versions);
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
  await tx.indicatorVersion.update({
    where: { id: version.id },
    data: { status: "pending", submittedAt: now },
  });
  if (likeable !== null) {
    const { outputs, shingles } = likeable;
    await tx.versionFingerprint.create({
      data: { versionId: version.id, outputs: [...outputs], shingles: [...shingles] },
    });
  }
  return true;
}

async function gatedVersion(
  tx: Tx,
  indicator: LockedIndicator,
  version: IndicatorVersionModel,
  gateRunId: string,
): Promise<GatedVersion> {
  const { handle } = await tx.user.findUniqueOrThrow({
    where: { id: indicator.developerId },
    select: { handle: true },
  });
  return {
    id: version.id,
    text: formatVersion(version),
    indicator: { ...indicator, developerHandle: handle },
    gateRunId,
  };
}

async function audit(
  tx: Tx,
  actor: SystemActor,
  { id, text, gateRunId }: GatedVersion,
  action: string,
  report: GateReport | null,
): Promise<void> {
  const version = await tx.indicatorVersion.findUniqueOrThrow({ where: { id } });
  await recordAudit(tx, actor, {
    action,
    subjectKind: "indicator",
    subjectId: version.indicatorId,
    data: {
      version: text,
      versionHash: version.versionHash,
      gateRunId,
      verdict: report?.verdict ?? null,
      proofClass: report?.proof?.class ?? null,
    },
  });
}
