/** Whose eyes the accounts are named for. */
export type LedgerReader = "buyer" | "seller";

type Names = Readonly<Record<string, string>>;

const USER_BY_KIND: Readonly<Record<LedgerReader, Names>> = {
  buyer: { wallet: "Your wallet", debt: "What you owe" },
  seller: { wallet: "Buyer’s wallet", debt: "What the buyer owes" },
};
const PAYEE_BY_KIND: Readonly<Record<LedgerReader, Names>> = {
  buyer: {
    pending: "Seller’s earnings, month still open",
    available: "Seller’s earnings, month closed",
    reserve: "Seller’s reserve",
    payable: "Seller’s payout",
    in_transit: "Seller’s payout on its way",
    debt: "What the seller owes",
  },
  seller: {
    pending: "Your earnings, month still open",
    available: "Your earnings, month closed",
    reserve: "Your reserve",
    payable: "Your payout",
    in_transit: "Your payout on its way",
    debt: "What you owe",
  },
};
const PLATFORM_BY_KIND: Names = {
  platform_revenue: "Platform’s share",
  test_funds: "Source of test money",
  stripe_clearing: "Card processor",
  bank: "Bank",
  processor_fees: "Processor’s fees",
  write_off: "Written off",
  dispute_hold: "Disputed payments",
};

/** A ledger account in words, as the owner of the wallet or the seller sees it. */
export function accountName(
  account: { owner: string; kind: string },
  reader: LedgerReader = "buyer",
): string {
  const [holder] = account.owner.split(":");
  const names =
    holder === "user" ? USER_BY_KIND[reader] : holder === "payee" ? PAYEE_BY_KIND[reader] : PLATFORM_BY_KIND;
  return names[account.kind] ?? account.kind.replaceAll("_", " ");
}
