import type { UserActor } from "@/lib/actor";
import { activeBooks } from "@/lib/billing/book";
import { describeEntries } from "@/lib/billing/data/wallet";
import type { WalletEntry } from "@/lib/billing/schema";
import { env } from "@/lib/env";
import { wallet } from "@/lib/ledger/account";
import { entriesOf, postingsOfCause, type TransferPosting } from "@/lib/ledger/data/entries";
import { type MoneyJson, money, moneyJson } from "@/lib/money";

export interface EntryWithPostings {
  entry: WalletEntry;
  balanceBefore: MoneyJson;
  cause: { kind: string; id: string };
  postings: TransferPosting[];
}

/** One movement of the actor's own wallet with its postings; null for a foreign or unknown one. */
export async function walletEntryWithPostings(
  actor: UserActor,
  id: string,
): Promise<EntryWithPostings | null> {
  if (!/^\d{1,17}$/.test(id)) return null;
  const [row] = await entriesOf(wallet(actor.userId), activeBooks(env()), {
    beforeTransferId: BigInt(id) + 1n,
    limit: 1,
  });
  if (row?.transferId.toString() !== id) return null;
  const cause = { kind: row.causeKind, id: row.causeId };
  const [[entry], postings] = await Promise.all([describeEntries(actor, [row]), postingsOfCause(cause)]);
  if (entry === undefined) return null;
  const before = row.balance.minor - row.amount.minor;
  return { entry, balanceBefore: moneyJson(money(before, row.balance.currency)), cause, postings };
}
