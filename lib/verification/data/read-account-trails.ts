import type { Tx } from "@/lib/db";
import { type ChainState, chainStates } from "@/lib/trading/data/check-chains";
import { type AccountColumns, readEventColumns } from "@/lib/trading/data/read-event-columns";
import { readReceivedTimes } from "@/lib/trading/data/read-received-times";
import type { CheckedRecord, RecordSource } from "@/lib/verification/checked-record";
import { readSources } from "@/lib/verification/data/read-sources";

/** The events of an account with how they came. */
export interface AccountTrail {
  columns: AccountColumns;
  receivedAt: Float64Array;
  voids: CheckedRecord["voids"];
  chain: ChainState;
  source: RecordSource;
}

/** Trails of accounts by id, from one snapshot: each column belongs to the same events. */
export async function readAccountTrails(
  tx: Tx,
  accountIds: readonly string[],
  now: Date,
): Promise<Map<string, AccountTrail>> {
  const columns = await readEventColumns(accountIds, tx);
  const received = await readReceivedTimes(accountIds, tx);
  const voids = await readVoids(tx, accountIds);
  const chains = await chainStates(accountIds, tx);
  const sources = await readSources(tx, accountIds, now);
  return new Map(
    columns.flatMap((own) => {
      const [chain, source] = [chains.get(own.accountId), sources.get(own.accountId)];
      if (chain === undefined || source === undefined) return [];
      const receivedAt = received.get(own.accountId) ?? new Float64Array();
      const trail = { columns: own, receivedAt, voids: voids.get(own.accountId) ?? [], chain, source };
      return [[own.accountId, trail]];
    }),
  );
}

interface VoidRow {
  account_id: string;
  seq: bigint;
  voids_seq: bigint;
  executed_at: Date;
  received_at: Date;
}

async function readVoids(
  tx: Tx,
  accountIds: readonly string[],
): Promise<Map<string, CheckedRecord["voids"]>> {
  const rows = await tx.$queryRaw<VoidRow[]>`
    SELECT v.account_id::text, v.seq, v.voids_seq, e.executed_at, v.received_at
      FROM account_event v JOIN account_event e ON e.account_id = v.account_id AND e.seq = v.voids_seq
     WHERE v.account_id = ANY(${accountIds}::uuid[]) AND v.kind = 'void' ORDER BY v.account_id, v.seq`;
  const byAccount = Map.groupBy(rows, ({ account_id }) => account_id);
  return new Map(
    [...byAccount].map(([accountId, own]) => [
      accountId,
      own.map((row) => ({
        seq: Number(row.seq),
        voidsSeq: Number(row.voids_seq),
        executedAt: row.executed_at.getTime(),
        receivedAt: row.received_at.getTime(),
      })),
    ]),
  );
}
