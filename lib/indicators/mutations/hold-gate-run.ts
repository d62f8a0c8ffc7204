import { randomUUID } from "node:crypto";
import type { SystemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import type { GateProgress } from "@/lib/indicators/gates/gate-job";

/** Who works on a run: its writes count only while the token is the run's. */
export interface GateClaim {
  runId: string;
  token: string;
  versionId: string;
}

/** A run whose heartbeat is older than this has lost its process. */
export const HEARTBEAT_LOST_MS = 60_000;
export const GATE_ATTEMPTS_MAX = 3;

/** Writes how far a run is, which says that it lives. @returns false when the claim is another's by now. */
export async function beatGateRun({ runId, token }: GateClaim, progress: GateProgress): Promise<boolean> {
  const { stage, done, total } = progress;
  const beaten = await db().$executeRaw`
    UPDATE gate_run SET stage = ${stage}, done = ${done}, total = ${total}, heartbeat_at = now()
     WHERE id = ${runId}::uuid AND claim_token = ${token}::uuid AND state = 'running'`;
  return beaten > 0;
}

/** Leaves a run to the next one who looks for lost ones: the host could not do it now. */
export async function releaseGateRun({ runId, token }: GateClaim): Promise<void> {
  await db().$executeRaw`
    UPDATE gate_run SET claim_token = NULL, heartbeat_at = NULL
     WHERE id = ${runId}::uuid AND claim_token = ${token}::uuid AND state = 'running'`;
}

/** Claims one run whose process was lost, unless it was tried often enough. Two callers never get the same. */
export async function takeLostGateRun(
  _actor: SystemActor,
  { now }: { now: Date },
): Promise<GateClaim | null> {
  const lostBefore = new Date(now.getTime() - HEARTBEAT_LOST_MS);
  const rows = await db().$queryRaw<GateClaim[]>`
    UPDATE gate_run SET claim_token = ${randomUUID()}::uuid, heartbeat_at = now(), attempts = attempts + 1
     WHERE id = (SELECT id FROM gate_run
                  WHERE state = 'running' AND attempts < ${GATE_ATTEMPTS_MAX}
                    AND (heartbeat_at IS NULL OR heartbeat_at < ${lostBefore})
                  ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id::text AS "runId", claim_token::text AS token, version_id::text AS "versionId"`;
  return rows[0] ?? null;
}
