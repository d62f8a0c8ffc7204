import { type Money, moneyJson } from "@/lib/money";
import type { NotificationOrder } from "@/lib/notifications/kinds";

export interface DoneRefund {
  refund: { refundId: string; amount: Money; seller: Money };
  reason: string;
  indicator: { name: string; developerId: string };
  buyer: { userId: string; handle: string };
}

/** Buyer and developer hear of a refund, once each. */
export function refundNews({ refund, reason, indicator, buyer }: DoneRefund): NotificationOrder[] {
  const amount = moneyJson(refund.amount);
  return [
    {
      userId: buyer.userId,
      kind: "charge-refunded",
      dedupeKey: `charge-refunded:${refund.refundId}`,
      data: { what: indicator.name, amount, reason },
    },
    {
      userId: indicator.developerId,
      kind: "sale-refunded",
      dedupeKey: `sale-refunded:${refund.refundId}`,
      data: {
        indicator: indicator.name,
        buyer: buyer.handle,
        amount,
        share: moneyJson(refund.seller),
        reason,
      },
    },
  ];
}
