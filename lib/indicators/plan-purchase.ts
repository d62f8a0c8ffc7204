import { AppError } from "@/lib/errors";
import type { ChargeKind, IndicatorStatus, LicenceKind } from "@/lib/generated/prisma/enums";
import type { PurchaseKind } from "@/lib/indicators/licence-schema";
import { isInForce, type LicenceTerms, storedKind } from "@/lib/indicators/licence-state";
import type { PurchaseInput } from "@/lib/indicators/purchase-schema";
import { formatMoney, type Money, money, moneyFromJson } from "@/lib/money";
import { addDays, addMonths } from "@/lib/time";

/** The price in force; amounts in minor units, null = not sold that way. */
export interface PriceTerms {
  currency: string;
  onceMinor: bigint | null;
  monthMinor: bigint | null;
  trialDays: number | null;
}

export interface PurchaseFacts {
  buyerId: string;
  input: PurchaseInput;
  indicator: { developerId: string; status: IndicatorStatus; current: object | null };
  /** Null: free. */
  price: PriceTerms | null;
  /** Every licence the buyer ever had of the indicator. */
  licences: readonly (LicenceTerms & { id: string; kind: LicenceKind })[];
  now: Date;
}

export interface PurchasePlan {
  /** Active licences that end now: a trial, or a month whose time is over. */
  endLicenceIds: string[];
  kind: LicenceKind;
  /** Null: a trial costs nothing. */
  charge: { kind: ChargeKind; gross: Money } | null;
  validFrom: Date;
  validUntil: Date | null;
  /** A month that is followed by another one. */
  renews: boolean;
}

/**
 * Decides a purchase.
 * @throws AppError UNPROCESSABLE for one's own, a suspended, a free indicator or a kind that is not sold,
 *   CONFLICT for a licence in force, a used trial or a changed price, VALIDATION without `expectedPrice`.
 */
export function planPurchase(facts: PurchaseFacts): PurchasePlan {
  const { input, licences, now } = facts;
  const price = refuseUnsellable(facts);
  const active = licences.filter(({ status }) => status === "active");
  const inForce = active.find((licence) => isInForce(licence, now));
  if (inForce && (inForce.kind !== "trial" || input.kind === "trial")) {
    throw new AppError("CONFLICT", "You have a licence for this indicator already.");
  }
  if (input.kind === "trial" && licences.some(({ kind }) => kind === "trial")) {
    throw new AppError("CONFLICT", "You have used the trial of this indicator. There is one per person.");
  }
  const gross = amountOf(input.kind, price);
  refuseOtherPrice(input, gross ?? money(0n, price.currency));
  return {
    endLicenceIds: active.map(({ id }) => id),
    kind: storedKind(input.kind),
    charge:
      gross === null
        ? null
        : { kind: input.kind === "lifetime" ? "indicator_once" : "indicator_month", gross },
    validFrom: now,
    validUntil: endOf(input.kind, price, now),
    renews: input.kind === "monthly" && input.renews !== false,
  };
}

function refuseUnsellable({ indicator, buyerId, price, input }: PurchaseFacts): PriceTerms {
  const refuse = (message: string) => new AppError("UNPROCESSABLE", message);
  if (indicator.developerId === buyerId)
    throw refuse("This is your own indicator: it runs for you without a licence.");
  if (indicator.status !== "listed" || indicator.current === null) {
    throw refuse("This indicator is not on offer at the moment.");
  }
  if (price === null) throw refuse("This indicator is free and needs no licence.");
  if (!kindsSold(price).includes(input.kind)) throw refuse(`This indicator is not sold as ${input.kind}.`);
  return price;
}

/** The ways a price offers. */
export function kindsSold(price: PriceTerms): PurchaseKind[] {
  return [
    ...(price.onceMinor === null ? [] : (["lifetime"] as const)),
    ...(price.monthMinor === null ? [] : (["monthly"] as const)),
    ...(price.trialDays === null ? [] : (["trial"] as const)),
  ];
}

function amountOf(kind: PurchaseKind, price: PriceTerms): Money | null {
  const amount = kind === "lifetime" ? price.onceMinor : kind === "monthly" ? price.monthMinor : null;
  return amount === null ? null : money(amount, price.currency);
}

function refuseOtherPrice({ kind, expectedPrice }: PurchaseInput, gross: Money): void {
  if (expectedPrice === undefined) {
    if (kind === "trial") return;
    const message = "Send the price you agreed to.";
    throw new AppError("VALIDATION", `expectedPrice: ${message}`, {
      errors: [{ path: "expectedPrice", message }],
    });
  }
  const expected = moneyFromJson(expectedPrice);
  if (expected.currency !== gross.currency) {
    throw new AppError("UNPROCESSABLE", `Prices are in ${gross.currency} here.`);
  }
  if (expected.minor === gross.minor) return;
  throw new AppError(
    "CONFLICT",
    `The price has changed: it is ${formatMoney(gross)} now. Nothing was charged.`,
  );
}

function endOf(kind: PurchaseKind, price: PriceTerms, now: Date): Date | null {
  if (kind === "lifetime") return null;
  return kind === "monthly" ? addMonths(now, 1) : addDays(now, price.trialDays ?? 0);
}
