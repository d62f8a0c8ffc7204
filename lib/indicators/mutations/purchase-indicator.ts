import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { chargeWallet, type WrittenCharge } from "@/lib/billing/mutations/charge-wallet";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError, notFound } from "@/lib/errors";
import { idempotently } from "@/lib/idempotency";
import { findIndicatorId } from "@/lib/indicators/data/find-indicator-id";
import { LICENCE_SELECT, type LicenceRow, toLicence } from "@/lib/indicators/data/licence-row";
import {
  type IndicatorOnSale,
  lockIndicatorForSale,
} from "@/lib/indicators/mutations/lock-indicator-for-sale";
import { type PurchasePlan, planPurchase } from "@/lib/indicators/plan-purchase";
import { purchaseNews } from "@/lib/indicators/purchase-news";
import type { LicenceDto, PurchaseInput, PurchaseResult } from "@/lib/indicators/schema";
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
    select: { id: true, kind: true, status: true, validUntil: true },
  });
  const viewer = { userId: actor.userId, isCurator: false, hasLicence: licences.length > 0 };
  // A suspended listing may have been on the buyer's screen: it is refused with words, not hidden.
  if (!maySeeIndicator(indicator, viewer) && indicator.status !== "suspended")
    throw notFound("The indicator");
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
  const charge = await takeMoney(tx, actor, { indicator, plan, licenceId, now });
  await insertLicence(tx, { actor, indicator, plan, licenceId, chargeId: charge?.chargeId ?? null });
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

/**
 * Purchases of one indicator by one person go one after the other. The unique index alone cannot queue them: a
 * paid licence names its charge, so money would move before the loser's insert is refused. A lock on the pair
 * stops nobody else, and whoever waited sees the winner's licence before any money moves.
 */
async function queueForLicence(tx: Tx, userId: string, indicatorId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`licence:${userId}:${indicatorId}`}, 0))`;
}

interface Sale {
  indicator: IndicatorOnSale;
  plan: PurchasePlan;
  licenceId: string;
}

async function takeMoney(
  tx: Tx,
  actor: UserActor,
  { indicator, plan, licenceId, now }: Sale & { now: Date },
): Promise<WrittenCharge | null> {
  if (plan.charge === null) return null;
  if (indicator.payeeId === null) throw new Error(`indicator ${indicator.id} is priced but has no payee`);
  const period = plan.validUntil === null ? {} : { periodStart: plan.validFrom, periodEnd: plan.validUntil };
  return await chargeWallet(tx, actor, {
    kind: plan.charge.kind,
    causeKey: `licence:${licenceId}`,
    payerId: actor.userId,
    payeeId: indicator.payeeId,
    gross: plan.charge.gross,
    sellerBps: env().INDICATOR_REVENUE_SPLIT_DEVELOPER * 100,
    label: labelOf(indicator, plan),
    ...period,
    now,
  });
}

async function insertLicence(
  tx: Tx,
  sale: Sale & { actor: UserActor; chargeId: string | null },
): Promise<void> {
  const { plan } = sale;
  const isMonth = plan.kind === "month";
  const inserted = await tx.$executeRaw`
    INSERT INTO licence (id, user_id, indicator_id, kind, status, valid_from, valid_until, charge_id, anchor_at, period_no)
    VALUES (${sale.licenceId}::uuid, ${sale.actor.userId}::uuid, ${sale.indicator.id}::uuid,
            ${plan.kind}::"LicenceKind", 'active', ${plan.validFrom}, ${plan.validUntil}, ${sale.chargeId}::uuid,
            ${isMonth ? plan.validFrom : null}, ${isMonth ? 1 : null})
    ON CONFLICT DO NOTHING`;
  // The unique indexes have the last word; the refusal rolls the charge back.
  if (inserted === 0) throw new AppError("CONFLICT", "You have a licence for this indicator already.");
}

async function readLicence(tx: Tx, licenceId: string, now: Date): Promise<LicenceDto> {
  const rows = await tx.$queryRaw<LicenceRow[]>`${LICENCE_SELECT} WHERE l.id = ${licenceId}::uuid`;
  const [row] = rows;
  if (row === undefined) throw new Error(`licence ${licenceId} was not written`);
  return toLicence(row, now);
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
            sellerBps: env().INDICATOR_REVENUE_SPLIT_DEVELOPER * 100,
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

function labelOf({ name }: IndicatorOnSale, { kind }: PurchasePlan): string {
  return kind === "once" ? `${name}, licence for ever` : `${name}, one month`;
}
