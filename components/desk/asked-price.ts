import type { PriceDto } from "@/lib/indicators/indicator-schema";
import type { PricingInput } from "@/lib/indicators/listing-schema";
import { formatAmount, type MoneyJson, moneyFromJson, moneyJson, parseAmount } from "@/lib/money";

/** A price as somebody types it; an empty field: not sold that way. */
export interface TypedPrice {
  once: string;
  month: string;
  trialDays: string;
}

/** What stands in the fields for a price; null: free. */
export function typedPrice(price: PriceDto | null): TypedPrice {
  const amount = (money: MoneyJson | null | undefined) =>
    money == null ? "" : formatAmount(moneyFromJson(money));
  return {
    once: amount(price?.once),
    month: amount(price?.month),
    trialDays: price?.trialDays == null ? "" : String(price.trialDays),
  };
}

/** What is wrong with an amount; undefined: nothing. */
export function amountProblem(text: string, currency: string): string | undefined {
  if (text.trim() === "") return undefined;
  const money = parseAmount(text, currency);
  return money !== null && money.minor > 0n ? undefined : "Write an amount above zero, for example 29.99.";
}

/** The price that the fields ask for; nothing in them: free. */
export function askedPrice({ once, month, trialDays }: TypedPrice, currency: string): PricingInput | null {
  const amount = (text: string) => {
    const money = text.trim() === "" ? null : parseAmount(text, currency);
    return money && moneyJson(money);
  };
  const asked = { once: amount(once), month: amount(month) };
  if (asked.once === null && asked.month === null && trialDays.trim() === "") return null;
  return { ...asked, trialDays: trialDays.trim() === "" ? null : Number(trialDays) };
}
