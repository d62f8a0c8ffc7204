import { AppError } from "@/lib/errors";
import type { PricingInput } from "@/lib/indicators/listing-schema";
import type { PriceTerms } from "@/lib/indicators/plan-purchase";
import type { MoneyJson } from "@/lib/money";

/**
 * The price that a developer asks for, in the platform's currency; null: free.
 * @throws AppError UNPROCESSABLE for another currency.
 */
export function planPrice(pricing: PricingInput | null, currency: string): PriceTerms | null {
  if (pricing === null) return null;
  const { once, month, trialDays } = pricing;
  return { currency, onceMinor: minorOf(once, currency), monthMinor: minorOf(month, currency), trialDays };
}

function minorOf(amount: MoneyJson | null, currency: string): bigint | null {
  if (amount === null) return null;
  if (amount.currency === currency) return BigInt(amount.amount);
  throw new AppError("UNPROCESSABLE", `Prices are in ${currency} here.`);
}

/** Two prices offer the same. */
export function isSamePrice(a: PriceTerms | null, b: PriceTerms | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.currency === b.currency &&
    a.onceMinor === b.onceMinor &&
    a.monthMinor === b.monthMinor &&
    a.trialDays === b.trialDays
  );
}
