import type { UserActor } from "@/lib/actor";
import { isUuid } from "@/lib/cursor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { executorState } from "@/lib/jobs/data/executor-runs";
import { runItem } from "@/lib/jobs/data/run-item";
import { isRequestKey } from "@/lib/jobs/request-key";
import { requireAdmin } from "@/lib/jobs/require-admin";
import type { JobRunDetail } from "@/lib/jobs/schema";
import { jobEngine } from "@/lib/jobs/service";

/** One run with its steps. @throws AppError FORBIDDEN, NOT_FOUND. */
export async function readRun(actor: UserActor, runId: string): Promise<JobRunDetail> {
  requireAdmin(actor);
  const row = isUuid(runId) ? await db().jobRun.findUnique({ where: { id: runId } }) : null;
  if (row === null) throw notFound("The run");
  const engine = jobEngine();
  const job = engine?.jobs.find(({ id }) => id === row.job);
  const state = engine?.kind === "server" ? null : await executorState(row.runKey);
  // A run inside an Inngest server is cancelled there; one that no executor has taken yet, here as well.
  const reachable = engine?.kind === "embedded" || isRequestKey(row.runKey);
  return {
    ...runItem(row),
    name: job?.name ?? row.job,
    known: job !== undefined,
    engine: engine?.kind ?? "none",
    cancellable: row.state === "running" && reachable,
    attempt: state?.attempt ?? null,
    nextAttemptAt: state?.nextAttemptAt ?? null,
    steps: state?.steps ?? null,
  };
}
