import { canonicalJson, sha256Hex } from "@/lib/canonical-json";
import type { Book, TransferKind } from "@/lib/generated/prisma/enums";
import { type AccountRef, accountKey } from "@/lib/ledger/account";
import type { Minor } from "@/lib/money";

/** A positive amount from one account to another. */
export interface PostingInput {
  from: AccountRef;
  to: AccountRef;
  amount: Minor;
}

/** One movement of money: what caused it, and where every cent goes. */
export interface TransferInput {
  /** Names the cause, for example `charge:<id>`; a cause moves money once. */
  key: string;
  kind: TransferKind;
  book: Book;
  currency: string;
  cause: { kind: string; id: string };
  reason?: string;
  reversesId?: bigint;
  effectiveAt: Date;
  postings: readonly PostingInput[];
}

/**
 * Leaves out empty postings (a free share) and refuses what can never be right.
 * @throws RangeError when a posting is negative, goes to its own account, or nothing is left.
 */
export function normalisePostings(postings: readonly PostingInput[]): PostingInput[] {
  for (const { from, to, amount } of postings) {
    if (amount < 0n)
      throw new RangeError(
        `a posting of ${amount} from ${accountKey(from)} to ${accountKey(to)} is negative`,
      );
    if (accountKey(from) === accountKey(to))
      throw new RangeError(`a posting from ${accountKey(from)} to itself`);
  }
  const kept = postings.filter(({ amount }) => amount > 0n);
  if (kept.length === 0) throw new RangeError("a transfer needs a posting that moves money");
  return kept;
}

/** SHA-256 over everything that makes the transfer what it is: the same key with another hash is a mistake. */
export function transferHash(transfer: TransferInput): string {
  return sha256Hex(
    canonicalJson({
      kind: transfer.kind,
      book: transfer.book,
      currency: transfer.currency,
      cause: transfer.cause,
      reversesId: transfer.reversesId?.toString(),
      postings: normalisePostings(transfer.postings).map(({ from, to, amount }) => ({
        from: accountKey(from),
        to: accountKey(to),
        amount: amount.toString(),
      })),
    }),
  );
}
