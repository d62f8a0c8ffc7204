import type { Tx } from "@/lib/db";

/**
 * Orders builds of the ranked list and listings that enter it. Those who enter share the lock: a build waits for their
 * commits and they for its own, so that nobody enters a list that is replaced by one which had not seen them.
 */
export async function lockRanks(tx: Tx, mode: "build" | "enter"): Promise<void> {
  if (mode === "build") {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('indicator-ranks', 0))`;
  } else {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('indicator-ranks', 0))`;
  }
}
