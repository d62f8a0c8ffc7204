import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { type ExecutorRun, takeRequest } from "@/lib/jobs/mutations/take-request";
import type { JobRunState } from "@/lib/jobs/schema";
import { uuidv7 } from "@/lib/uuid";

export interface BegunRun {
  runId: string;
  /** ISO-8601; the run's own `now`, whichever attempt asks. */
  startedAt: string;
  /** `cancelled` when an admin was faster: nothing is to be done then. */
  state: JobRunState;
}

/** Writes the row of a run, or finds it: by its key, or the one that a person's request left waiting. */
export async function beginRun(_actor: SystemActor, run: ExecutorRun): Promise<BegunRun> {
  return await inTransaction(async (tx) => {
    await takeRequest(tx, run);
    const { job, runKey, requested } = run;
    await tx.jobRun.createMany({
      data: [{ id: uuidv7(), job, runKey, cause: requested?.cause ?? "schedule" }],
      skipDuplicates: true,
    });
    const row = await tx.jobRun.findUniqueOrThrow({ where: { runKey } });
    return { runId: row.id, startedAt: row.startedAt.toISOString(), state: row.state };
  });
}
