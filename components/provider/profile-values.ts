import { formatAmount, moneyFromJson, moneyJson, parseAmount } from "@/lib/money";
import type { ApplyInput, OwnProviderDto } from "@/lib/providers/schema";

type Asked = "subscriptionFee" | "performanceFeeBps";

/** A provider profile as it is typed. */
export interface ProfileValues extends Omit<ApplyInput, Asked> {
  /** "29.00". */
  monthly: string;
  /** Percent of new profit. */
  share: string;
}

/** The forms' fields by the paths of the API. */
export const FIELD_BY_PATH = { subscriptionFee: "monthly", performanceFeeBps: "share" } as const;

/** What a form begins with where a profile is there. */
export function typedProfile(profile: OwnProviderDto): ProfileValues {
  const { displayName, bio, strategy, riskLevel, tradingAccountId, fees } = profile;
  return {
    ...{ displayName, bio, strategy, riskLevel, tradingAccountId },
    monthly: formatAmount(moneyFromJson(fees.subscriptionFee)).replaceAll(",", ""),
    share: String(fees.performanceFeeBps / 100),
  };
}

/** Fees as the API takes them; without an amount where none was typed. */
export function askedFees({ monthly, share }: ProfileValues, currency: string) {
  const fee = parseAmount(monthly, currency);
  return { subscriptionFee: fee && moneyJson(fee), performanceFeeBps: Math.round(Number(share) * 100) };
}

export function isFee(currency: string): (text: string) => true | string {
  return (text) => parseAmount(text, currency) !== null || "Write an amount, for example 29.00, or 0.";
}

export function isShare(text: string): true | string {
  const share = text.trim() === "" ? Number.NaN : Number(text);
  return (share >= 0 && share <= 30) || "Write 0 to 30.";
}
