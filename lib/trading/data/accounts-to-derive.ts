import { db } from "@/lib/db";
import { startOfDay } from "@/lib/time";

/**
 * Ids of up to `limit` accounts whose derived rows are stale: events came since, or the last derivation was before
 * today (UTC), so yesterday's mark is missing.
 */
export async function accountsToDerive({ now, limit }: { now: Date; limit: number }): Promise<string[]> {
  const today = startOfDay(now);
  const rows = await db().$queryRaw<{ id: string }[]>`
    (SELECT id::text FROM trading_account WHERE dirty_from IS NOT NULL ORDER BY id LIMIT ${limit})
    UNION
    (SELECT id::text FROM trading_account
      WHERE derived_at < ${today} AND head_seq > 0 ORDER BY derived_at LIMIT ${limit})
    LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Whether events came since an account was last derived. */
export async function isStale(accountId: string): Promise<boolean> {
  const account = await db().tradingAccount.findUnique({
    where: { id: accountId },
    select: { dirtyFrom: true },
  });
  return account !== null && account.dirtyFrom !== null;
}
