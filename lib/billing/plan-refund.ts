import { refundParts } from "@/lib/billing/refund-parts";
import { AppError } from "@/lib/errors";
import { payeeAccount, platformAccount, wallet } from "@/lib/ledger/account";
import type { PostingInput } from "@/lib/ledger/transfer";
import { formatMoney, type Minor, minor, money } from "@/lib/money";

export interface RefundFacts {
  charge: {
    payerId: string;
    payeeId: string;
    currency: string;
    grossMinor: bigint;
    sellerMinor: bigint;
    /** Given back before. */
    refundedMinor: bigint;
    maturesAt: Date;
  };
  /** End of the payee's last closed month. */
  closedThrough: Date;
  /** What the payee has in accounts of closed months. */
  closed: { available: Minor; reserve: Minor };
  amount: Minor;
}

export interface RefundPlan {
  seller: Minor;
  platform: Minor;
  /** The seller's part comes out of money not yet closed. */
  fromPending: boolean;
  postings: PostingInput[];
}

/**
 * Where the money of a refund comes from.
 *
 * Once the month is closed the seller's part is taken from `available`, then `reserve`, then becomes debt.
 * @throws AppError UNPROCESSABLE for nothing and for more than is left of the price.
 */
export function planRefund({ charge, closedThrough, closed, amount }: RefundFacts): RefundPlan {
  const { payerId, payeeId, currency } = charge;
  const parts = refundParts(charge, amount);
  if (parts === null) {
    const left = money(charge.grossMinor - charge.refundedMinor, currency);
    throw new AppError(
      "UNPROCESSABLE",
      `Between 0.01 and ${formatMoney(left)} can be given back of this sale.`,
    );
  }
  const { seller, platform } = parts;
  const fromPending = isMonthOpen(charge, { closedThrough });
  const buyer = wallet(payerId);
  const sources = fromPending
    ? [{ from: payeeAccount(payeeId, "pending"), amount: seller }]
    : closedSources(payeeId, closed, seller);
  return {
    seller,
    platform,
    fromPending,
    postings: [...sources, { from: platformAccount("platform_revenue"), amount: platform }].map((source) => ({
      ...source,
      to: buyer,
    })),
  };
}

/** Whether the seller's share of a sale still waits for the end of its month. */
export function isMonthOpen(
  { maturesAt }: { maturesAt: Date },
  { closedThrough }: { closedThrough: Date },
): boolean {
  return maturesAt.getTime() >= closedThrough.getTime();
}

function closedSources(payeeId: string, { available, reserve }: RefundFacts["closed"], seller: Minor) {
  const fromAvailable = least(available, seller);
  const fromReserve = least(reserve, minor(seller - fromAvailable));
  return [
    { from: payeeAccount(payeeId, "available"), amount: fromAvailable },
    { from: payeeAccount(payeeId, "reserve"), amount: fromReserve },
    { from: payeeAccount(payeeId, "debt"), amount: minor(seller - fromAvailable - fromReserve) },
  ];
}

function least(one: Minor, other: Minor): Minor {
  return one < other ? one : other;
}
