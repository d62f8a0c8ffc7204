import type { RenewalPlan } from "@/lib/indicators/plan-renewal";
import { renewalEndWords } from "@/lib/indicators/renewal-words";
import { type Money, moneyJson } from "@/lib/money";
import type { NotificationOrder } from "@/lib/notifications/kinds";

export interface DueRenewal {
  licenceId: string;
  buyer: { userId: string; handle: string };
  indicator: { developerId: string; slug: string; name: string };
  plan: RenewalPlan;
  /** The developer's share; null: no money moved. */
  share: Money | null;
}

/** Whom it is news for that a month was renewed, could not be paid or ended; told once each. */
export function renewalNews({ licenceId, buyer, indicator, plan, share }: DueRenewal): NotificationOrder[] {
  const what = { indicator: indicator.name, slug: indicator.slug };
  if (plan.action === "end") {
    return [
      {
        userId: buyer.userId,
        kind: "licence-ended",
        dedupeKey: `licence-ended:${licenceId}`,
        data: { ...what, because: renewalEndWords(plan.because) },
      },
    ];
  }
  const price = moneyJson(plan.gross);
  if (plan.action === "retry") {
    return [
      {
        userId: buyer.userId,
        kind: "renewal-failed",
        dedupeKey: `renewal-failed:${licenceId}:${plan.attempts}`,
        data: { ...what, price, nextTryAt: plan.nextTryAt.toISOString() },
      },
    ];
  }
  const renewed: NotificationOrder = {
    userId: buyer.userId,
    kind: "licence-renewed",
    dedupeKey: `licence-renewed:${licenceId}`,
    data: { ...what, price, validUntil: plan.validUntil.toISOString() },
  };
  if (share === null) return [renewed];
  const sold: NotificationOrder = {
    userId: indicator.developerId,
    kind: "indicator-sold",
    dedupeKey: `indicator-renewed:${licenceId}`,
    data: {
      indicator: indicator.name,
      buyer: buyer.handle,
      kind: "month",
      gross: price,
      share: moneyJson(share),
    },
  };
  return [renewed, sold];
}
