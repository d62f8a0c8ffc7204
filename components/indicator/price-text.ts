import type { PriceDto } from "@/lib/indicators/indicator-schema";
import type { PurchaseKind } from "@/lib/indicators/licence-schema";
import { formatMoney, type MoneyJson, moneyFromJson } from "@/lib/money";

/** `29.99 USD` and `9.00 USD / month`, whichever are offered; `Free` without a price. */
export function priceLines(price: PriceDto | null): string[] {
  if (price === null) return ["Free"];
  const lines = [
    price.once && formatMoney(moneyFromJson(price.once)),
    price.month && `${formatMoney(moneyFromJson(price.month))} / month`,
  ].filter((line) => line !== null);
  return lines.length === 0 ? ["Not on sale"] : lines;
}

/** The same on one line: `29.99 USD or 9.00 USD / month`. */
export function priceText(price: PriceDto | null): string {
  return priceLines(price).join(" or ");
}

/** What a kind of licence costs; null for a trial and for what is not sold. */
export function priceOf(kind: PurchaseKind, price: PriceDto | null): MoneyJson | null {
  if (kind === "trial" || price === null) return null;
  return kind === "lifetime" ? price.once : price.month;
}

/** A kind of licence in words. */
export function licenceKindText(kind: PurchaseKind, trialDays: number | null = null): string {
  if (kind === "lifetime") return "Lifetime";
  if (kind === "monthly") return "One month";
  return trialDays === null ? "Trial" : `${trialDays}-day trial`;
}
