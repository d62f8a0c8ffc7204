import type { Actor } from "@/lib/actor";
import { chargeWallet, type WrittenCharge } from "@/lib/billing/mutations/charge-wallet";
import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { LicenceKind, ProofClass } from "@/lib/generated/prisma/enums";
import type { Money } from "@/lib/money";

const BPS_PER_PERCENT = 100;

/** The developer's part of a sale made now, in basis points. */
export function developerBps(): number {
  return env().INDICATOR_REVENUE_SPLIT_DEVELOPER * BPS_PER_PERCENT;
}

export interface LicenceSale {
  licenceId: string;
  buyerId: string;
  indicator: { id: string; name: string; payeeId: string | null };
  kind: LicenceKind;
  /** Null: a trial costs nothing. */
  gross: Money | null;
  validFrom: Date;
  validUntil: Date | null;
  /** A month's place in its row of months. */
  month: { renews: boolean; anchorAt: Date; periodNo: number; agreedMinor: bigint } | null;
  /** The month this one follows. */
  renewalOfId: string | null;
  pinnedVersionId: string | null;
  /** What was promised: the version in force with its proof. */
  sold: { versionId: string; proofClass: ProofClass | null } | null;
  now: Date;
}

/**
 * Charges the buyer and writes the licence, inside the caller's transaction.
 * @throws AppError PAYMENT_REQUIRED, CONFLICT when the buyer has an active licence.
 */
export async function sellLicence(tx: Tx, actor: Actor, sale: LicenceSale): Promise<WrittenCharge | null> {
  const charge = await takeMoney(tx, actor, sale);
  const { month, sold } = sale;
  const inserted = await tx.$executeRaw`
    INSERT INTO licence (id, user_id, indicator_id, kind, status, valid_from, valid_until, charge_id, renews, anchor_at,
                         period_no, agreed_minor, renewal_of_id, pinned_version_id, sold_version_id, sold_proof)
    VALUES (${sale.licenceId}::uuid, ${sale.buyerId}::uuid, ${sale.indicator.id}::uuid, ${sale.kind}::"LicenceKind",
            'active', ${sale.validFrom}, ${sale.validUntil}, ${charge?.chargeId ?? null}::uuid, ${month?.renews ?? false},
            ${month?.anchorAt ?? null}, ${month?.periodNo ?? null}, ${month?.agreedMinor ?? null},
            ${sale.renewalOfId}::uuid, ${sale.pinnedVersionId}::uuid, ${sold?.versionId ?? null}::uuid,
            ${sold?.proofClass ?? null}::"ProofClass")
    ON CONFLICT DO NOTHING`;
  // The unique indexes have the last word; the refusal rolls the charge back.
  if (inserted === 0) throw new AppError("CONFLICT", "You have a licence for this indicator already.");
  return charge;
}

async function takeMoney(tx: Tx, actor: Actor, sale: LicenceSale): Promise<WrittenCharge | null> {
  const { indicator, gross, validFrom, validUntil } = sale;
  if (gross === null) return null;
  if (indicator.payeeId === null) throw new Error(`indicator ${indicator.id} is priced but has no payee`);
  return await chargeWallet(tx, actor, {
    kind: sale.kind === "once" ? "indicator_once" : "indicator_month",
    causeKey: `licence:${sale.licenceId}`,
    payerId: sale.buyerId,
    payeeId: indicator.payeeId,
    gross,
    sellerBps: developerBps(),
    label: sale.kind === "once" ? `${indicator.name}, licence for ever` : `${indicator.name}, one month`,
    ...(validUntil === null ? {} : { periodStart: validFrom, periodEnd: validUntil }),
    now: sale.now,
  });
}
