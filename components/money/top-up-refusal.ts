import { TOP_UP_MAX_MINOR, TOP_UP_MIN_MINOR } from "@/lib/billing/schema";
import { parseAmount } from "@/lib/money";

/** Why an amount that was typed cannot be topped up, or null. The server decides by the same limits. */
export function topUpRefusal(text: string, currency: string): string | null {
  const amount = parseAmount(text, currency);
  if (amount === null) return "Write an amount such as 250 or 99.95.";
  if (amount.minor < TOP_UP_MIN_MINOR || amount.minor > TOP_UP_MAX_MINOR) {
    return `Write an amount from 1.00 to 10,000.00 ${currency}.`;
  }
  return null;
}
