import type { Actor } from "@/lib/actor";
import { sqlState, type Tx, violatesCheck } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Book } from "@/lib/generated/prisma/enums";
import { type AccountRef, accountKey } from "@/lib/ledger/account";
import { normalisePostings, type TransferInput, transferHash } from "@/lib/ledger/transfer";

export interface PostedTransfer {
  transferId: bigint;
  /** The transfer had been written before; nothing moved now. */
  replayed: boolean;
}

/**
 * Writes a transfer with its postings: the only way money moves.
 *
 * The same key with the same input returns the transfer that exists. Balances of guarded accounts are moved and
 * checked by the database.
 * @throws AppError PAYMENT_REQUIRED when an account would leave its side of zero,
 *   CONFLICT when the key was used for another transfer.
 */
export async function postTransfer(tx: Tx, actor: Actor, transfer: TransferInput): Promise<PostedTransfer> {
  const postings = normalisePostings(transfer.postings);
  const inputHash = transferHash(transfer);
  const ids = await openAccounts(
    tx,
    postings.flatMap(({ from, to }) => [from, to]),
    transfer.book,
    transfer.currency,
  );
  const inserted = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO ledger_transfer
      (key, input_hash, kind, book, currency, cause_kind, cause_id, reverses_id, reason, actor_id, request_id, effective_at)
    VALUES (${transfer.key}, ${inputHash}, ${transfer.kind}::"TransferKind", ${transfer.book}::"Book", ${transfer.currency},
      ${transfer.cause.kind}, ${transfer.cause.id}, ${transfer.reversesId ?? null}::bigint, ${transfer.reason ?? null},
      ${actor.kind === "system" ? actor.name : actor.userId}, ${actor.requestId}, ${transfer.effectiveAt})
    ON CONFLICT (key) DO NOTHING RETURNING id`;
  const transferId = inserted[0]?.id;
  if (transferId === undefined) return await replayed(tx, transfer.key, inputHash);
  const idOf = (account: AccountRef) => {
    const id = ids.get(accountKey(account));
    if (id === undefined) throw new Error(`account ${accountKey(account)} was not opened`);
    return id;
  };
  const lines = postings.map((_, index) => index + 1);
  const fromIds = postings.map(({ from }) => idOf(from));
  const toIds = postings.map(({ to }) => idOf(to));
  const amounts = postings.map(({ amount }) => amount);
  try {
    // One statement: the trigger must see every posting of the transfer at once.
    await tx.$executeRaw`
      INSERT INTO ledger_posting (transfer_id, line, from_id, to_id, amount_minor, book, currency)
      SELECT ${transferId}, p.line, p.from_id, p.to_id, p.amount, ${transfer.book}::"Book", ${transfer.currency}
        FROM unnest(${lines}::smallint[], ${fromIds}::bigint[], ${toIds}::bigint[], ${amounts}::bigint[])
          AS p (line, from_id, to_id, amount)`;
  } catch (error) {
    if (violatesCheck(error, "ledger_balance_own_side")) {
      throw new AppError("PAYMENT_REQUIRED", "There is not enough money in the account.", { cause: error });
    }
    if (sqlState(error) === "22003") {
      throw new AppError("UNPROCESSABLE", "The balance would grow beyond what an account can hold.", {
        cause: error,
      });
    }
    throw error;
  }
  return { transferId, replayed: false };
}

async function replayed(tx: Tx, key: string, inputHash: string): Promise<PostedTransfer> {
  const existing = await tx.ledgerTransfer.findUniqueOrThrow({
    where: { key },
    select: { id: true, inputHash: true },
  });
  if (existing.inputHash !== inputHash) {
    throw new AppError("CONFLICT", "This was booked before with other amounts.", {
      detail: `transfer key ${key}`,
    });
  }
  return { transferId: existing.id, replayed: true };
}

/** Ids of the accounts by `accountKey`; those that do not exist yet are opened. */
async function openAccounts(
  tx: Tx,
  accounts: readonly AccountRef[],
  book: Book,
  currency: string,
): Promise<Map<string, bigint>> {
  const unique = [...new Map(accounts.map((account) => [accountKey(account), account])).values()];
  const found = await findAccounts(tx, unique, book, currency);
  const missing = unique.filter((account) => !found.has(accountKey(account)));
  if (missing.length === 0) return found;
  await tx.$executeRaw`
    INSERT INTO ledger_account (owner, kind, book, currency)
    SELECT a.owner, a.kind::"LedgerAccountKind", ${book}::"Book", ${currency}
      FROM unnest(${missing.map(({ owner }) => owner)}::text[], ${missing.map(({ kind }) => kind)}::text[]) AS a (owner, kind)
     ORDER BY a.owner, a.kind
    ON CONFLICT DO NOTHING`;
  return await findAccounts(tx, unique, book, currency);
}

async function findAccounts(
  tx: Tx,
  accounts: readonly AccountRef[],
  book: Book,
  currency: string,
): Promise<Map<string, bigint>> {
  const rows = await tx.$queryRaw<{ id: bigint; owner: string; kind: AccountRef["kind"] }[]>`
    SELECT l.id, l.owner, l.kind::text AS kind
      FROM unnest(${accounts.map(({ owner }) => owner)}::text[], ${accounts.map(({ kind }) => kind)}::text[]) AS a (owner, kind)
      JOIN ledger_account l ON l.owner = a.owner AND l.kind = a.kind::"LedgerAccountKind"
       AND l.book = ${book}::"Book" AND l.currency = ${currency}`;
  return new Map(rows.map((row) => [accountKey(row), row.id]));
}
