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
  const priceId = await insertPrice(tx, indicatorId, price);
  await tx.indicator.update({ where: { id: indicatorId }, data: { payeeId, priceId, updatedAt: now } });
}

/** Gives a listing away from now on; the history says since when. The caller holds the listing's lock. */
export async function setFree(
  tx: Tx,
  { indicatorId, currency, now }: { indicatorId: string; currency: string; now: Date },
): Promise<void> {
  await insertPrice(tx, indicatorId, { currency, onceMinor: null, monthMinor: null, trialDays: null });
  await tx.indicator.update({ where: { id: indicatorId }, data: { priceId: null, updatedAt: now } });
}

async function insertPrice(tx: Tx, indicatorId: string, price: PriceTerms): Promise<string> {
  const last = await tx.indicatorPrice.findFirst({
    where: { indicatorId },
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  const { id } = await tx.indicatorPrice.create({
    data: { indicatorId, seq: (last?.seq ?? 0) + 1, ...price },
    select: { id: true },
  });
  return id;
}
