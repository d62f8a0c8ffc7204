import { db, type Tx } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { RECORD } from "@/lib/trading/data/read-tree";

export interface ChainsChecked {
  accounts: number;
  events: number;
  /** The last account of the chunk; null when there was none left. */
  last: string | null;
  /** One sentence for each chain that does not hold. */
  broken: string[];
}

interface ChainRow {
  id: string;
  events: bigint;
  head_seq: bigint;
  broken_at: bigint | null;
  ends_at_head: boolean;
}

const NO_ACCOUNT = "00000000-0000-0000-0000-000000000000";

/** Computes the chains of up to `limit` accounts again from their events, in the order of accounts. */
export async function checkChains(
  { after, limit }: { after: string | null; limit: number },
  tx: Tx = db(),
): Promise<ChainsChecked> {
  const rows = await chainRows(
    tx,
    Prisma.sql`WHERE id > ${after ?? NO_ACCOUNT}::uuid ORDER BY id LIMIT ${limit}`,
  );
  return {
    accounts: rows.length,
    events: rows.reduce((sum, { events }) => sum + Number(events), 0),
    last: rows.at(-1)?.id ?? null,
    broken: rows.flatMap((row) => problemOf(row) ?? []),
  };
}

/** Computes the chain of one account again. @returns one sentence when it does not hold, else null. */
export async function chainProblem(accountId: string): Promise<string | null> {
  const states = await chainStates([accountId]);
  return states.get(accountId)?.problem ?? null;
}

export interface ChainState {
  /** Null when it holds; else where it breaks. */
  problem: string | null;
  records: number;
  headSeq: number;
}

/** Computes the chains of these accounts again; by account id. */
export async function chainStates(
  accountIds: readonly string[],
  tx: Tx = db(),
): Promise<Map<string, ChainState>> {
  const rows = await chainRows(tx, Prisma.sql`WHERE id = ANY(${accountIds}::uuid[])`);
  return new Map(
    rows.map((row) => [
      row.id,
      { problem: problemOf(row), records: Number(row.events), headSeq: Number(row.head_seq) },
    ]),
  );
}

async function chainRows(tx: Tx, accounts: Prisma.Sql): Promise<ChainRow[]> {
  return await tx.$queryRaw<ChainRow[]>`
    SELECT a.id::text AS id, a.head_seq, c.events, c.broken_at,
           a.head_hash = coalesce((SELECT hash FROM account_event WHERE account_id = a.id AND seq = a.head_seq),
                                  decode(repeat('00', 32), 'hex')) AS ends_at_head
      FROM (SELECT id, head_seq, head_hash FROM trading_account ${accounts}) a
     CROSS JOIN LATERAL (
       SELECT count(*) AS events, min(x.seq) FILTER (WHERE x.seq <> x.place
                OR x.hash <> sha256(coalesce(x.before, decode(repeat('00', 32), 'hex')) || convert_to(x.record, 'UTF8'))) AS broken_at
         FROM (SELECT e.seq, e.hash, row_number() OVER w AS place, lag(e.hash) OVER w AS before, ${RECORD} AS record
                 FROM account_event e LEFT JOIN instrument i ON i.id = e.instrument_id
                WHERE e.account_id = a.id WINDOW w AS (ORDER BY e.seq)) x) c
     ORDER BY a.id`;
}

function problemOf({ id, events, head_seq, broken_at, ends_at_head }: ChainRow): string | null {
  if (broken_at !== null) return `account ${id}: event ${broken_at} does not continue the chain`;
  if (events !== head_seq) return `account ${id}: ${events} events, the head says ${head_seq}`;
  return ends_at_head ? null : `account ${id}: the head is not the hash of event ${head_seq}`;
}
