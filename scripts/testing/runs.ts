import { randomUUID } from "node:crypto";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";

/** The receipt of a run that a test does not make: how it ended is what matters. */
export async function aRunOf(actor: UserActor, versionId: string, outcome = "ok"): Promise<void> {
  const datasetHash = randomUUID();
  await db().dataset.create({ data: { hash: datasetHash, bars: 1, source: {} } });
  await db().execution.create({
    data: {
      userId: actor.userId,
      versionId,
      datasetHash,
      inputs: "{}",
      inputHash: randomUUID(),
      bars: 1,
      outcome,
      outputHash: outcome === "ok" ? randomUUID() : null,
      cpuUs: 1n,
      peakKb: 1,
      engine: "test",
    },
    select: { id: true },
  });
}
