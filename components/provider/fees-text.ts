import { formatMoney, moneyFromJson } from "@/lib/money";
import type { FeeTermsDto } from "@/lib/providers/schema";

/** "29.00 USD a month, 10 % of new profit". */
export function feesText({
  subscriptionFee,
  performanceFeeBps,
}: Pick<FeeTermsDto, "subscriptionFee" | "performanceFeeBps">): string {
  const parts = [
    ...(subscriptionFee.amount === "0" ? [] : [`${formatMoney(moneyFromJson(subscriptionFee))} a month`]),
    ...(performanceFeeBps === 0 ? [] : [`${performanceFeeBps / 100} % of new profit`]),
  ];
  return parts.length === 0 ? "Free" : parts.join(", ");
}
