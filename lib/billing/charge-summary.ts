import type { ChargeSummary, RefundSummary } from "@/lib/billing/schema";
import { money, moneyJson } from "@/lib/money";

interface ChargeColumns {
  id: string;
  label: string;
  currency: string;
  grossMinor: bigint;
  sellerMinor: bigint;
  platformMinor: bigint;
  sellerBps: number;
  refundedMinor: bigint;
  maturesAt: Date;
  createdAt: Date;
}

/** A charge as people see it: the price and both shares. */
export function chargeSummary(charge: ChargeColumns): ChargeSummary {
  const inCurrency = (amount: bigint) => moneyJson(money(amount, charge.currency));
  return {
    id: charge.id,
    label: charge.label,
    gross: inCurrency(charge.grossMinor),
    seller: inCurrency(charge.sellerMinor),
    platform: inCurrency(charge.platformMinor),
    sellerBps: charge.sellerBps,
    refunded: inCurrency(charge.refundedMinor),
    maturesAt: charge.maturesAt.toISOString(),
    createdAt: charge.createdAt.toISOString(),
  };
}

interface RefundColumns {
  id: string;
  reason: string;
  amountMinor: bigint;
  sellerMinor: bigint;
  platformMinor: bigint;
  createdAt: Date;
}

/** A refund as people see it: what went back and who gave which part. */
export function refundSummary(refund: RefundColumns, currency: string): RefundSummary {
  const inCurrency = (amount: bigint) => moneyJson(money(amount, currency));
  return {
    id: refund.id,
    reason: refund.reason,
    amount: inCurrency(refund.amountMinor),
    seller: inCurrency(refund.sellerMinor),
    platform: inCurrency(refund.platformMinor),
    createdAt: refund.createdAt.toISOString(),
  };
}
