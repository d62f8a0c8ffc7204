import { ensurePayee } from "@/lib/billing/mutations/ensure-payee";
import type { Tx } from "@/lib/db";
import type { PriceTerms } from "@/lib/indicators/plan-purchase";

export interface PriceChange {
  indicatorId: string;
  developerId: string;
  price: PriceTerms;
  now: Date;
}

/**
 * Puts a price in force as the next row of the listing's price history; what was sold keeps its own. The caller
 * holds the listing's lock.
 */
export async function setPrice(tx: Tx, { indicatorId, developerId, price, now }: PriceChange): Promise<void> {
  const { payeeId } = await ensurePayee(tx, developerId, "developer", now);
  const last = await tx.indicatorPrice.findFirst({
    where: { indicatorId },
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  const { id: priceId } = await tx.indicatorPrice.create({
    data: { indicatorId, seq: (last?.seq ?? 0) + 1, ...price },
    select: { id: true },
  });
  await tx.indicator.update({ where: { id: indicatorId }, data: { payeeId, priceId, updatedAt: now } });
}
