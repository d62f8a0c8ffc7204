import { AppError } from "@/lib/errors";
import { payeeAccount, platformAccount, wallet } from "@/lib/ledger/account";
import type { PostingInput } from "@/lib/ledger/transfer";
import { formatMoney, type Minor, minor, money, mulRatioFloor } from "@/lib/money";

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
 * Parts by cumulative floor: the seller gives `⌊seller × refunded ÷ gross⌋` of everything refunded so far, the
 * platform the rest, so a full refund in any number of steps returns exactly both shares. Once the month is
 * closed the seller's part is taken from `available`, then `reserve`, then becomes debt.
 * @throws AppError UNPROCESSABLE for nothing and for more than is left of the price.
 */
export function planRefund({ charge, closedThrough, closed, amount }: RefundFacts): RefundPlan {
  const { payerId, payeeId, currency } = charge;
  const gross = minor(charge.grossMinor);
  const share = minor(charge.sellerMinor);
  const before = minor(charge.refundedMinor);
  const left = minor(gross - before);
  if (amount <= 0n || amount > left) {
    throw new AppError(
      "UNPROCESSABLE",
      `Between 0.01 and ${formatMoney(money(left, currency))} can be given back of this sale.`,
    );
  }
  const after = minor(before + amount);
  const seller = minor(mulRatioFloor(share, after, gross) - mulRatioFloor(share, before, gross));
  const platform = minor(amount - seller);
  const fromPending = charge.maturesAt.getTime() >= closedThrough.getTime();
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
