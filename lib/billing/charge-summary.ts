import type { ChargeSummary } from "@/lib/billing/schema";
import { money, moneyJson } from "@/lib/money";

interface ChargeColumns {
  id: string;
  label: string;
  currency: string;
  grossMinor: bigint;
  sellerMinor: bigint;
  platformMinor: bigint;
  sellerBps: number;
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
    maturesAt: charge.maturesAt.toISOString(),
    createdAt: charge.createdAt.toISOString(),
  };
}
