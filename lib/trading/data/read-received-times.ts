import { db, type Tx } from "@/lib/db";
import { bigEndianFloats } from "@/lib/trading/data/read-event-columns";

/**
 * When the events in force of many accounts reached us, epoch ms, in the order of `readEventColumns`; by account id. Read
 * both in one snapshot.
 */
export async function readReceivedTimes(
  accountIds: readonly string[],
  tx: Tx = db(),
): Promise<Map<string, Float64Array>> {
  const rows = await tx.$queryRaw<{ account_id: string; packed: Uint8Array }[]>`
    SELECT e.account_id::text,
           string_agg(float8send((extract(epoch FROM e.received_at) * 1000)::float8), ''::bytea ORDER BY e.executed_at, e.seq) AS packed
      FROM account_event e
     WHERE e.account_id = ANY(${accountIds}::uuid[]) AND e.kind <> 'void'
       AND NOT EXISTS (SELECT 1 FROM account_event v
                        WHERE v.account_id = e.account_id AND v.voids_seq = e.seq AND v.voids_seq IS NOT NULL)
     GROUP BY e.account_id`;
  return new Map(rows.map(({ account_id, packed }) => [account_id, bigEndianFloats(packed)]));
}
