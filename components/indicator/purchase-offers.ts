import { licenceKindText, priceOf } from "@/components/indicator/price-text";
import type { SplitFacts } from "@/components/money/split";
import type { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";
import type { PurchaseKind } from "@/lib/indicators/licence-schema";
import { type MoneyJson, money, moneyFromJson, moneyJson, splitSale } from "@/lib/money";

/** One way to get a licence now, with what becomes of the money. */
export interface PurchaseOffer {
  kind: PurchaseKind;
  label: string;
  /** null: a trial costs nothing. */
  price: MoneyJson | null;
  split: SplitFacts | null;
  /** What happens after it. */
  terms: string;
}

/** What the reader may buy now; the split is the one a sale made now would freeze. */
export function purchaseOffers(
  indicator: Pick<IndicatorDetail, "price" | "viewer">,
  developerBps: number,
): PurchaseOffer[] {
  const { price, viewer } = indicator;
  return viewer.canBuy.flatMap((kind) => {
    const amount = priceOf(kind, price);
    if (amount === null && kind !== "trial") return [];
    return [
      {
        kind,
        label: licenceKindText(kind, price?.trialDays),
        price: amount,
        split: amount === null ? null : splitOf(amount, developerBps),
        terms: termsOf(kind, price?.trialDays ?? null),
      },
    ];
  });
}

function splitOf(price: MoneyJson, sellerBps: number): SplitFacts {
  const gross = moneyFromJson(price);
  const { seller, platform } = splitSale(gross.minor, sellerBps);
  const json = (amount: bigint) => moneyJson(money(amount, gross.currency));
  return { gross: price, seller: json(seller), platform: json(platform), sellerBps };
}

function termsOf(kind: PurchaseKind, trialDays: number | null): string {
  if (kind === "lifetime")
    return "Paid once from your wallet, without an end. You run the newest approved version, or one you pin.";
  if (kind === "monthly")
    return "Paid from your wallet for one month, counted from now. You run the newest approved version, or one you pin.";
  return `Costs nothing and ends by itself after ${trialDays ?? "a few"} days. One trial per person.`;
}
