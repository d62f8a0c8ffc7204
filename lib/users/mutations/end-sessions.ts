import type { Tx } from "@/lib/db";

/** Ends a person's sessions, `except` one; they are refused from the next request on. @returns how many. */
export async function endSessions(
  tx: Tx,
  order: { userId: string; except?: string | null; now: Date },
): Promise<number> {
  const { userId, except, now } = order;
  const { count } = await tx.loginSession.updateMany({
    where: { userId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: now },
  });
  return count;
}
