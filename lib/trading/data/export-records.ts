import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { RECORDS_FORMAT, type RecordLine, type RecordsHead } from "@/lib/trading/check-records";
import { findOwnAccount } from "@/lib/trading/data/find-account";
import { RECORD } from "@/lib/trading/data/read-tree";
import { hexOf } from "@/lib/trading/hash-input";

const EVENTS_AT_ONCE = 5_000n;

/**
 * Every event of an own account as canonical text with its chain hash, as JSON lines behind a line about the whole; read
 * as it is sent, up to the head of the moment it was asked for.
 * @throws AppError NOT_FOUND, also for somebody else's.
 */
export async function exportRecords(
  actor: UserActor,
  accountId: string,
): Promise<{ fileName: string; lines: ReadableStream<Uint8Array> }> {
  const { headSeq, headHash } = await findOwnAccount(actor, accountId);
  const head: RecordsHead = {
    format: RECORDS_FORMAT,
    account: accountId,
    events: Number(headSeq),
    headHash: hexOf(headHash),
  };
  let sent = -EVENTS_AT_ONCE;
  const lines = new ReadableStream<Uint8Array>({
    async pull(controller) {
      // The head is the first piece; then the events behind those that are sent.
      const piece = sent < 0n ? [head] : await recordLines(accountId, sent, headSeq);
      sent += EVENTS_AT_ONCE;
      controller.enqueue(new TextEncoder().encode(piece.map((line) => `${JSON.stringify(line)}\n`).join("")));
      if (sent >= headSeq) controller.close();
    },
  });
  return { fileName: `records-${accountId}.jsonl`, lines };
}

async function recordLines(accountId: string, after: bigint, until: bigint): Promise<RecordLine[]> {
  return await db().$queryRaw<RecordLine[]>`
    SELECT ${RECORD} AS record, encode(e.hash, 'hex') AS hash
      FROM account_event e LEFT JOIN instrument i ON i.id = e.instrument_id
     WHERE e.account_id = ${accountId}::uuid AND e.seq > ${after} AND e.seq <= ${until}
     ORDER BY e.seq LIMIT ${EVENTS_AT_ONCE}`;
}
