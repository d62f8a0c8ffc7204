import type { LedgerAccountKind } from "@/lib/generated/prisma/enums";

/** An account by what it is; the book and currency come with the transfer. */
export interface AccountRef {
  owner: string;
  kind: LedgerAccountKind;
}

type PayeeAccountKind = "pending" | "available" | "reserve" | "payable" | "in_transit" | "debt";
type PlatformAccountKind =
  | "platform_revenue"
  | "stripe_clearing"
  | "bank"
  | "test_funds"
  | "processor_fees"
  | "write_off"
  | "dispute_hold";

/** A user's spendable money. */
export function wallet(userId: string): AccountRef {
  return { owner: `user:${userId}`, kind: "wallet" };
}

/** One of a payee's accounts. */
export function payeeAccount(payeeId: string, kind: PayeeAccountKind): AccountRef {
  return { owner: `payee:${payeeId}`, kind };
}

/** One of the platform's own accounts. */
export function platformAccount(kind: PlatformAccountKind): AccountRef {
  return { owner: "platform", kind };
}

export function accountKey(account: AccountRef): string {
  return `${account.owner}/${account.kind}`;
}
