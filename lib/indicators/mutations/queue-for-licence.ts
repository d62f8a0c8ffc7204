import type { Tx } from "@/lib/db";

/**
 * Purchases, refunds and renewals of one indicator by one person go one after the other. The unique index alone
 * cannot queue them: a paid licence names its charge, so money would move before the loser's insert is refused. A
 * lock on the pair stops nobody else, and whoever waited sees the winner's licence before any money moves.
 */
export async function queueForLicence(tx: Tx, userId: string, indicatorId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lockName(userId, indicatorId)}, 0))`;
}

/** The same without waiting. @returns false when somebody is changing the licence at the moment. */
export async function takeLicenceIfFree(tx: Tx, userId: string, indicatorId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${lockName(userId, indicatorId)}, 0)) AS taken`;
  return rows[0]?.taken === true;
}

function lockName(userId: string, indicatorId: string): string {
  return `licence:${userId}:${indicatorId}`;
}
