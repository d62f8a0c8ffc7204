import type { Book } from "@/lib/generated/prisma/enums";
import type { BookAndCurrency } from "@/lib/ledger/data/balance-of";

interface BillingConfiguration {
  STRIPE_SECRET_KEY?: string | undefined;
  PLATFORM_CURRENCY: string;
}

/** An installation runs in the `live` book only with a live Stripe key. */
export function activeBook(configuration: BillingConfiguration): Book {
  return configuration.STRIPE_SECRET_KEY?.startsWith("sk_live_") ? "live" : "test";
}

/** Where this installation books: one book, one currency. */
export function activeBooks(configuration: BillingConfiguration): BookAndCurrency {
  return { book: activeBook(configuration), currency: configuration.PLATFORM_CURRENCY };
}
