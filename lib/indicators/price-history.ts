import type { PricePhase } from "@/lib/indicators/price-history-schema";
import { type MoneyJson, money, moneyJson } from "@/lib/money";

/** A row of the price history; without amounts it was free from then on. */
export interface PriceRow {
  createdAt: Date;
  currency: string;
  onceMinor: bigint | null;
  monthMinor: bigint | null;
  trialDays: number | null;
}

/**
 * The prices a listing ever had, newest first, from the day it was listed; what changed while nobody could buy is
 * left out, and a listing that had no price yet was free.
 */
export function priceHistory(listedAt: Date | null, rows: readonly PriceRow[]): PricePhase[] {
  if (listedAt === null) return [];
  const changes = [
    { at: listedAt, price: null },
    ...rows.map((row) => ({ at: row.createdAt > listedAt ? row.createdAt : listedAt, price: priceOf(row) })),
  ];
  const phases: PricePhase[] = [];
  for (const [index, { at, price }] of changes.entries()) {
    const until = changes[index + 1]?.at ?? null;
    if (until !== null && until <= at) continue;
    const since = at.toISOString();
    const last = phases.at(-1);
    if (last !== undefined && JSON.stringify(last.price) === JSON.stringify(price)) {
      last.until = until?.toISOString() ?? null;
    } else phases.push({ since, until: until?.toISOString() ?? null, price });
  }
  return phases.reverse();
}

/** The lowest price it was ever sold at in that way; null: never sold so. */
export function lowestEver(history: readonly PricePhase[], way: "once" | "month"): MoneyJson | null {
  const amounts = history.flatMap(({ price }) => price?.[way] ?? []);
  return amounts.reduce<MoneyJson | null>(
    (low, amount) => (low === null || BigInt(amount.amount) < BigInt(low.amount) ? amount : low),
    null,
  );
}

function priceOf({ currency, onceMinor, monthMinor, trialDays }: PriceRow): PricePhase["price"] {
  if (onceMinor === null && monthMinor === null) return null;
  const amount = (minor: bigint | null) => (minor === null ? null : moneyJson(money(minor, currency)));
  return { once: amount(onceMinor), month: amount(monthMinor), trialDays };
}
