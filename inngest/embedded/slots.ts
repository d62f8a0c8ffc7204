import type { Claim, RunLocks } from "@/inngest/embedded/run-lock";

/**
 * A free place of a concurrency group in the whole cluster: one lock per place, `limit` places.
 * Undefined when all are taken.
 */
export async function takeSlot(
  locks: RunLocks,
  slot: { group: string; limit: number },
): Promise<Claim | undefined> {
  for (let place = 0; place < slot.limit; place += 1) {
    const claim = await locks.tryTake(`durable:slot:${slot.group}:${place}`);
    if (claim !== undefined) return claim;
  }
  return undefined;
}
