import { randomUUID } from "node:crypto";
import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { findVersion } from "@/lib/indicators/data/find-version";
import type { GateClaim } from "@/lib/indicators/mutations/hold-gate-run";
import { lockOwnIndicator } from "@/lib/indicators/mutations/lock-own-indicator";
import { refusePublish } from "@/lib/indicators/plan-publish";

export interface PublishCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  /** `1.2.3`. */
  version: string;
}

export interface BegunGateRun {
  id: string;
  /** Null: the gates are at work on it already. */
  claim: GateClaim | null;
}

/**
 * Writes that a draft version of the actor's own goes to the gates, and gives the caller the claim on it. The
 * listing's lock puts two calls in order: the second finds the run of the first.
 * @throws AppError NOT_FOUND, CONFLICT as `refusePublish`.
 */
export async function beginGateRun(call: PublishCall): Promise<BegunGateRun> {
  return await inTransaction((tx) => begin(tx, call));
}

async function begin(tx: Tx, { actor, ref, version }: PublishCall): Promise<BegunGateRun> {
  const indicator = await lockOwnIndicator(tx, actor, ref);
  const found = await findVersion(tx, indicator.id, version);
  const versions = await tx.indicatorVersion.findMany({
    where: { indicatorId: indicator.id },
    select: { major: true, minor: true, patch: true, status: true },
  });
  refusePublish(found, versions);
  const running = await tx.gateRun.findFirst({
    where: { versionId: found.id, state: "running" },
    select: { id: true },
  });
  if (running !== null) return { id: running.id, claim: null };
  const token = randomUUID();
  const now = await transactionNow(tx);
  const { id } = await tx.gateRun.create({
    data: {
      versionId: found.id,
      requestedBy: actor.userId,
      stage: "compile",
      total: 100,
      attempts: 1,
      claimToken: token,
      heartbeatAt: now,
    },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    action: "indicator.version-to-gates",
    subjectKind: "indicator",
    subjectId: indicator.id,
    data: { version, versionHash: found.versionHash, gateRunId: id },
  });
  return { id, claim: { runId: id, token, versionId: found.id } };
}
