import { db, type Tx } from "@/lib/db";
import type { Book } from "@/lib/generated/prisma/enums";
import type { AccountRef } from "@/lib/ledger/account";
import { type Money, money } from "@/lib/money";

export interface BookAndCurrency {
  book: Book;
  currency: string;
}

/** Received - given; zero for an account nobody has used. Guarded accounts are read from their balance row. */
export async function balanceOf(account: AccountRef, where: BookAndCurrency, tx: Tx = db()): Promise<Money> {
  const rows = await tx.$queryRaw<{ minor: bigint }[]>`
    SELECT coalesce(b.balance_minor,
             (SELECT coalesce(sum(amount_minor), 0) FROM ledger_posting WHERE to_id = a.id)
           - (SELECT coalesce(sum(amount_minor), 0) FROM ledger_posting WHERE from_id = a.id))::bigint AS minor
      FROM ledger_account a LEFT JOIN ledger_balance b ON b.account_id = a.id
     WHERE a.owner = ${account.owner} AND a.kind::text = ${account.kind}
       AND a.book = ${where.book}::"Book" AND a.currency = ${where.currency}`;
  return money(rows[0]?.minor ?? 0n, where.currency);
}
