import type { UserActor } from "@/lib/actor";
import { sha256Hex } from "@/lib/canonical-json";
import { db, inTransaction } from "@/lib/db";
import { uuidv7 } from "@/lib/uuid";

/** How a run of a test went; as a plain success unless told otherwise. */
export interface TestRun {
  outcome?: string;
  cpuMicros?: number;
  wallMicros?: number | null;
}

/** Writes the receipt of a run that nothing ran, of the version in force. @returns when it was, as stored. */
export async function aRunOf(
  actor: UserActor,
  indicatorId: string,
  at = new Date(),
  { outcome = "ok", cpuMicros = 1_000, wallMicros = null }: TestRun = {},
): Promise<Date> {
  const { currentVersionId } = await db().indicator.findUniqueOrThrow({ where: { id: indicatorId } });
  if (currentVersionId === null) throw new Error(`${indicatorId} has no version in force`);
  const hash = sha256Hex(uuidv7());
  await inTransaction(async (tx) => {
    await tx.dataset.create({ data: { hash, bars: 3 } });
    await tx.execution.create({
      data: {
        userId: actor.userId,
        versionId: currentVersionId,
        datasetHash: hash,
        inputs: "{}",
        inputHash: hash,
        bars: 3,
        outcome,
        outputHash: outcome === "ok" ? hash : null,
        cpuUs: BigInt(cpuMicros),
        wallUs: wallMicros === null ? null : BigInt(wallMicros),
        peakKb: 1_000,
        engine: "test",
        createdAt: at,
      },
      select: { id: true },
    });
  });
  return at;
}
