import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import type { WrittenCharge } from "@/lib/billing/mutations/charge-wallet";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { idempotently } from "@/lib/idempotency";
import { findIndicatorId } from "@/lib/indicators/data/find-indicator-id";
import { hasInvite } from "@/lib/indicators/data/has-invite";
import { readLicence } from "@/lib/indicators/data/read-licence";
import type { LicenceDto } from "@/lib/indicators/licence-schema";
import {
  type IndicatorOnSale,
  lockIndicatorForSale,
} from "@/lib/indicators/mutations/lock-indicator-for-sale";
import { queueForLicence } from "@/lib/indicators/mutations/queue-for-licence";
import { developerBps, sellLicence } from "@/lib/indicators/mutations/sell-licence";
import { type PurchasePlan, planPurchase } from "@/lib/indicators/plan-purchase";
import { purchaseNews } from "@/lib/indicators/purchase-news";
import type { PurchaseInput, PurchaseResult } from "@/lib/indicators/purchase-schema";
import { maySeeIndicator } from "@/lib/indicators/visibility";
import { money, moneyJson } from "@/lib/money";
import { notifyEach } from "@/lib/notifications/mutations/notify";
import { uuidv7 } from "@/lib/uuid";

export interface PurchaseIndicatorCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  input: PurchaseInput;
  idempotencyKey: string | undefined;
}

/**
 * Buys a licence: wallet to developer and platform, one active licence per person and indicator.
 * @throws AppError NOT_FOUND, CONFLICT (licence in force, trial used, price changed), UNPROCESSABLE (own, free,
 *   suspended, not sold that way), PAYMENT_REQUIRED (nothing is written), IDEMPOTENCY_MISMATCH.
 */
export async function purchaseIndicator(call: PurchaseIndicatorCall): Promise<PurchaseResult> {
  const { actor, ref, input, idempotencyKey } = call;
  const claim = {
    actorId: actor.userId,
    key: idempotencyKey,
    operation: "indicator.purchase",
    input: { ref, ...input },
  };
  return await inTransaction((tx) => idempotently(tx, claim, () => purchase(tx, call)));
}

async function purchase(tx: Tx, { actor, ref, input }: PurchaseIndicatorCall): Promise<PurchaseResult> {
  const now = await transactionNow(tx);
  const indicator = await lockIndicatorForSale(tx, await findIndicatorId(ref, tx));
  await queueForLicence(tx, actor.userId, indicator.id);
  const licences = await tx.licence.findMany({
    where: { userId: actor.userId, indicatorId: indicator.id },
    select: { id: true, kind: true, status: true, validUntil: true, renews: true, renewalFailedAt: true },
  });
  const viewer = {
    userId: actor.userId,
    isCurator: false,
    hasLicence: licences.length > 0,
    isInvited: await hasInvite(tx, actor.userId, indicator.id),
  };
  // A suspended listing may have been on the buyer's screen: it is refused with words, not hidden.
  const wasPublic = indicator.status === "suspended" && indicator.visibility !== "inviteOnly";
  if (!maySeeIndicator(indicator, viewer) && !wasPublic) throw notFound("The indicator");
  const plan = planPurchase({
    buyerId: actor.userId,
    input,
    indicator,
    price: indicator.price,
    licences,
    now,
  });
  await tx.licence.updateMany({
    where: { id: { in: plan.endLicenceIds }, status: "active" },
    data: { status: "expired" },
  });
  const licenceId = uuidv7();
  const charge = await sellLicence(
    tx,
    actor,
    saleOf({ licenceId, buyerId: actor.userId, indicator, plan, now }),
  );
  await recordAudit(tx, actor, {
    action: "indicator.purchased",
    subjectKind: "licence",
    subjectId: licenceId,
    data: {
      indicatorId: indicator.id,
      kind: plan.kind,
      ...(charge === null ? {} : { chargeId: charge.chargeId, gross: moneyJson(charge.gross) }),
    },
  });
  await notifyEach(tx, purchaseNews({ licenceId, buyer: actor, indicator, plan, charge }));
  return toResult({ actor, indicator, licence: await readLicence(tx, licenceId, now), charge, now });
}

interface PlannedSale {
  licenceId: string;
  buyerId: string;
  indicator: IndicatorOnSale;
  plan: PurchasePlan;
  now: Date;
}

function saleOf({ plan, indicator, ...sale }: PlannedSale) {
  const { kind, charge, validFrom, validUntil, renews } = plan;
  const gross = charge?.gross ?? null;
  return {
    ...sale,
    indicator,
    kind,
    gross,
    validFrom,
    validUntil,
    month:
      kind === "month" && gross !== null
        ? { renews, anchorAt: validFrom, periodNo: 1, agreedMinor: gross.minor }
        : null,
    renewalOfId: null,
    pinnedVersionId: null,
    sold: indicator.current,
  };
}

function toResult(sold: {
  actor: UserActor;
  indicator: IndicatorOnSale;
  licence: LicenceDto;
  charge: WrittenCharge | null;
  now: Date;
}): PurchaseResult {
  const { actor, indicator, licence, charge, now } = sold;
  const gross = moneyJson(charge?.gross ?? money(0n, env().PLATFORM_CURRENCY));
  return {
    licence,
    charge:
      charge === null
        ? null
        : {
            id: charge.chargeId,
            gross,
            seller: moneyJson(charge.seller),
            platform: moneyJson(charge.platform),
            sellerBps: developerBps(),
          },
    receipt: {
      id: charge?.chargeId ?? licence.id,
      label: `${indicator.name} (${licence.kind})`,
      buyer: actor.handle,
      seller: indicator.developerHandle,
      gross,
      transferKey: charge === null ? null : `charge:${charge.chargeId}`,
      at: now.toISOString(),
    },
  };
}
