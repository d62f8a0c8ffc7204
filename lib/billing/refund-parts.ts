import { type Minor, minor, mulRatioFloor } from "@/lib/money";

/** What of a sale decides on the parts of a refund, minor units. */
export interface RefundableSale {
  grossMinor: bigint;
  sellerMinor: bigint;
  /** Given back before. */
  refundedMinor: bigint;
}

/**
 * What seller and platform each give of `amount`.
 *
 * By cumulative floor: the seller gives `⌊seller × refunded ÷ gross⌋` of everything refunded so far, the platform the
 * rest, so a full refund in any number of steps returns exactly both shares.
 * @returns null for nothing and for more than is left of the price.
 */
export function refundParts(
  { grossMinor, sellerMinor, refundedMinor }: RefundableSale,
  amount: Minor,
): { seller: Minor; platform: Minor } | null {
  const after = minor(refundedMinor + amount);
  if (amount <= 0n || after > grossMinor) return null;
  const [gross, share] = [minor(grossMinor), minor(sellerMinor)];
  const seller = minor(
    mulRatioFloor(share, after, gross) - mulRatioFloor(share, minor(refundedMinor), gross),
  );
  return { seller, platform: minor(amount - seller) };
}
