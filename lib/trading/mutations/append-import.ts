import type { SystemActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx } from "@/lib/db";
import { nameInstruments } from "@/lib/market-data/mutations/name-instruments";
import { REJECTS_LISTED } from "@/lib/trading/import-limits";
import type { RejectedLine } from "@/lib/trading/import-schema";
import type { ImportProgress } from "@/lib/trading/mutations/hold-import";
import { type LockedAccount, lockAccount } from "@/lib/trading/mutations/lock-account";

const APPEND_SECONDS = 600;

export interface AppendImportCall {
  actor: SystemActor;
  accountId: string;
  importId: string;
  progress: ImportProgress;
  fileHash: string;
}

/** Numbers of the first new event, null when all were there before, and of the account's last. */
export interface ImportAppended {
  firstSeq: bigint | null;
  headSeq: bigint;
}

/**
 * Appends the staged events of an import to their account, in the order of their times: all of them, or none when an id
 * comes back with other content. What was there before with the same content is counted.
 * @returns what the account has now; null when nothing was done: refused, or given up meanwhile.
 */
export async function appendImport(call: AppendImportCall): Promise<ImportAppended | null> {
  const { actor, accountId, importId, progress, fileHash } = call;
  return await inTransaction(
    async (tx) => {
      const account = await lockAccount(tx, actor, accountId);
      const held = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM import_run WHERE id = ${importId}::uuid AND state = 'running' FOR UPDATE`;
      if (held.length === 0) return null;
      const ended = {
        bytesRead: progress.bytesRead,
        rows: progress.rows,
        fileHash,
        leftOut: progress.leftOut,
        endedAt: new Date(),
      };
      const conflicts = await findConflicts(tx, accountId, importId);
      if (conflicts.rejected > 0) {
        await tx.importRun.update({
          where: { id: importId },
          data: { ...ended, ...conflicts, state: "refused" },
        });
        return null;
      }
      const counts = await insertStaged(tx, account, importId);
      await tx.importRun.update({ where: { id: importId }, data: { ...ended, ...counts, state: "done" } });
      await recordAudit(tx, actor, {
        action: "trading-account.imported",
        subjectKind: "trading-account",
        subjectId: accountId,
        data: { importId, fileHash, ...counts },
      });
      const headSeq = account.headSeq + BigInt(counts.accepted);
      return { firstSeq: counts.accepted === 0 ? null : account.headSeq + 1n, headSeq };
    },
    { seconds: APPEND_SECONDS },
  );
}

/** Lines whose id the account, or an earlier line, has with other content. */
async function findConflicts(
  tx: Tx,
  accountId: string,
  importId: string,
): Promise<{ rejected: number; rejects: RejectedLine[] }> {
  const rows = await tx.$queryRaw<{ line: number; external_id: string; total: bigint }[]>`
    WITH first AS (
      SELECT DISTINCT ON (external_id) * FROM import_stage WHERE import_id = ${importId}::uuid
       ORDER BY external_id, line, part),
    conflicts AS (
      SELECT s.line, s.external_id FROM import_stage s JOIN first f ON f.external_id = s.external_id
       WHERE s.import_id = ${importId}::uuid
         AND (s.kind, s.symbol, s.side, s.qty, s.price, s.amount, s.currency, s.fee, s.fee_currency, s.executed_at)
             IS DISTINCT FROM
             (f.kind, f.symbol, f.side, f.qty, f.price, f.amount, f.currency, f.fee, f.fee_currency, f.executed_at)
      UNION
      SELECT s.line, s.external_id FROM import_stage s
        JOIN account_event e ON e.account_id = ${accountId}::uuid AND e.external_id = s.external_id
        LEFT JOIN instrument i ON i.id = e.instrument_id
       WHERE s.import_id = ${importId}::uuid
         AND (s.kind, s.symbol, s.side, s.qty, s.price, s.amount, s.currency, s.fee, s.fee_currency, s.executed_at)
             IS DISTINCT FROM
             (e.kind, i.code, e.side, e.qty, e.price, e.amount, e.currency, e.fee, e.fee_currency, e.executed_at))
    SELECT line, external_id, count(*) OVER () AS total FROM conflicts ORDER BY line, external_id LIMIT ${REJECTS_LISTED}`;
  const reason = "the account or an earlier line has another event of this id";
  const rejects = rows.map(({ line, external_id: text }) => ({ line, reason, text }));
  return { rejected: Number(rows[0]?.total ?? 0), rejects };
}

async function insertStaged(
  tx: Tx,
  account: LockedAccount,
  importId: string,
): Promise<{ accepted: number; duplicates: number }> {
  const { id, venue, currency, periodsPerYear, headSeq, headHash } = account;
  const codes = await tx.$queryRaw<{ symbol: string }[]>`
    SELECT DISTINCT symbol FROM import_stage WHERE import_id = ${importId}::uuid AND symbol IS NOT NULL`;
  await nameInstruments(tx, { venue, codes: codes.map(({ symbol }) => symbol), currency, periodsPerYear });
  const [staged] = await tx.$queryRaw<{ count: number; is_newest_first: boolean }[]>`
    SELECT count(*)::int AS count,
           coalesce((array_agg(executed_at ORDER BY line, part))[1] > (array_agg(executed_at ORDER BY line DESC, part))[1], false)
             AS is_newest_first
      FROM (SELECT line, part, executed_at FROM import_stage WHERE import_id = ${importId}::uuid
              AND line IN (SELECT unnest(ARRAY[min(line), max(line)]) FROM import_stage WHERE import_id = ${importId}::uuid)) ends`;
  // Lines of one moment stand in the order of the file, which may list the newest first.
  const direction = staged?.is_newest_first ? -1 : 1;
  const accepted = await tx.$executeRaw`
    WITH fresh AS (
      SELECT DISTINCT ON (s.external_id) s.* FROM import_stage s
       WHERE s.import_id = ${importId}::uuid
         AND NOT EXISTS (SELECT 1 FROM account_event e WHERE e.account_id = ${id}::uuid AND e.external_id = s.external_id)
       ORDER BY s.external_id, s.line, s.part),
    placed AS (
      SELECT f.*, ${headSeq}::bigint + row_number() OVER (ORDER BY executed_at, line * ${direction}::int, part) AS seq FROM fresh f)
    INSERT INTO account_event (account_id, seq, kind, external_id, instrument_id, side, qty, price, amount, currency, fee,
                               fee_currency, executed_at, received_at, voids_seq, hash)
    SELECT ${id}::uuid, p.seq, p.kind, p.external_id, i.id, p.side, p.qty, p.price, p.amount, p.currency, p.fee, p.fee_currency,
           p.executed_at, date_trunc('milliseconds', now()), NULL,
           chain_from(${headHash}::bytea, account_event_record(${id}::uuid, p.amount, p.currency, p.executed_at, p.external_id,
             p.fee, p.fee_currency, p.kind, p.price, p.qty, p.seq, p.side, p.symbol, NULL)) OVER (ORDER BY p.seq)
      FROM placed p LEFT JOIN instrument i ON i.venue = ${venue} AND i.code = p.symbol
     ORDER BY p.seq`;
  const [all] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM import_stage WHERE import_id = ${importId}::uuid`;
  return { accepted, duplicates: (all?.count ?? 0) - accepted };
}
