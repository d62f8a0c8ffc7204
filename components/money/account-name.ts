const OWN_BY_KIND: Readonly<Record<string, string>> = {
  wallet: "Your wallet",
  debt: "What you owe",
};
const PAYEE_BY_KIND: Readonly<Record<string, string>> = {
  pending: "Seller’s earnings, month still open",
  available: "Seller’s earnings, month closed",
  reserve: "Seller’s reserve",
  payable: "Seller’s payout",
  in_transit: "Seller’s payout on its way",
};
const PLATFORM_BY_KIND: Readonly<Record<string, string>> = {
  platform_revenue: "Platform’s share",
  test_funds: "Source of test money",
  stripe_clearing: "Card processor",
  bank: "Bank",
  processor_fees: "Processor’s fees",
  write_off: "Written off",
  dispute_hold: "Disputed payments",
};

/** A ledger account in words, as the wallet's owner sees it. */
export function accountName(account: { owner: string; kind: string }): string {
  const [holder] = account.owner.split(":");
  const names = holder === "user" ? OWN_BY_KIND : holder === "payee" ? PAYEE_BY_KIND : PLATFORM_BY_KIND;
  return names[account.kind] ?? account.kind.replaceAll("_", " ");
}
