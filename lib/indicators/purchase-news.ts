import type { PurchasePlan } from "@/lib/indicators/plan-purchase";
import { type Money, moneyJson } from "@/lib/money";
import type { NotificationOrder } from "@/lib/notifications/kinds";

export interface DonePurchase {
  licenceId: string;
  buyer: { userId: string; handle: string };
  indicator: { developerId: string; slug: string; name: string };
  plan: Pick<PurchasePlan, "kind" | "validUntil">;
  /** Null: nothing was paid. */
  charge: { gross: Money; seller: Money } | null;
}

/** Whom a purchase is news for: the buyer and, where money moved, the developer. Once per licence. */
export function purchaseNews({
  licenceId,
  buyer,
  indicator,
  plan,
  charge,
}: DonePurchase): NotificationOrder[] {
  const what = { indicator: indicator.name, kind: plan.kind };
  const price = charge && moneyJson(charge.gross);
  const bought: NotificationOrder = {
    userId: buyer.userId,
    kind: "indicator-purchased",
    dedupeKey: `indicator-purchased:${licenceId}`,
    data: { ...what, slug: indicator.slug, price, validUntil: plan.validUntil?.toISOString() ?? null },
  };
  if (charge === null) return [bought];
  const sold: NotificationOrder = {
    userId: indicator.developerId,
    kind: "indicator-sold",
    dedupeKey: `indicator-sold:${licenceId}`,
    data: {
      ...what,
      buyer: buyer.handle,
      gross: moneyJson(charge.gross),
      share: moneyJson(charge.seller),
    },
  };
  return [bought, sold];
}
