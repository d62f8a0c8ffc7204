import type { Tx } from "@/lib/db";
import type { RankKind } from "@/lib/generated/prisma/enums";

/**
 * Orders builds of a ranked list and what enters it. Those who enter share the lock: a build waits for their commits and
 * they for its own, so that nobody enters a list that is replaced by one which had not seen them.
 */
export async function lockRanks(tx: Tx, kind: RankKind, mode: "build" | "enter"): Promise<void> {
  const name = `ranks:${kind}`;
  if (mode === "build") {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
  } else {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))`;
  }
}
