import type { Actor } from "@/lib/actor";
import { planRefund, type RefundPlan } from "@/lib/billing/plan-refund";
import { type Tx, violatesCheck } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { ChargeModel, RefundModel } from "@/lib/generated/prisma/models";
import { payeeAccount } from "@/lib/ledger/account";
import { balanceOf } from "@/lib/ledger/data/balance-of";
import { postTransfer } from "@/lib/ledger/mutations";
import { type Money, money } from "@/lib/money";
import { uuidv7 } from "@/lib/uuid";

export interface RefundInput {
  chargeId: string;
  amount: Money;
  /** Shown to buyer and seller. */
  reason: string;
  /** Names the cause, `licence:<id>`: a cause is refunded once. */
  key: string;
  now: Date;
}

export interface WrittenRefund {
  refundId: string;
  amount: Money;
  seller: Money;
  platform: Money;
  /** Nothing is left of the price. */
  whole: boolean;
  /** It had been given back before under this key; nothing moved now. */
  replayed: boolean;
}

/**
 * Gives back a charge or a part of it, inside the caller's transaction: who may is the caller's decision.
 *
 * The charge is locked first, then the payee, so that two refunds and the monthly close go one after the other.
 * @throws AppError NOT_FOUND, UNPROCESSABLE for more than is left or another currency, CONFLICT when the key
 *   was used for another refund.
 */
export async function refundCharge(tx: Tx, actor: Actor, input: RefundInput): Promise<WrittenRefund> {
  const charge = await lockCharge(tx, input.chargeId);
  if (input.amount.currency !== charge.currency) {
    throw new AppError("UNPROCESSABLE", `This was paid in ${charge.currency}.`);
  }
  const before = await tx.refund.findUnique({ where: { key: input.key } });
  if (before !== null) return replayed(before, charge, input);
  const plan = planRefund({ charge, amount: input.amount.minor, ...(await lockPayee(tx, charge)) });
  await growRefunded(tx, charge, input, plan);
  const refundId = uuidv7();
  await tx.refund.create({
    data: {
      id: refundId,
      chargeId: charge.id,
      key: input.key,
      amountMinor: input.amount.minor,
      sellerMinor: plan.seller,
      platformMinor: plan.platform,
      fromPending: plan.fromPending,
      reason: input.reason,
    },
  });
  await postTransfer(tx, actor, {
    key: `refund:${refundId}`,
    kind: "refund",
    book: charge.book,
    currency: charge.currency,
    cause: { kind: "refund", id: refundId },
    reason: input.reason,
    effectiveAt: input.now,
    postings: plan.postings,
  });
  return {
    refundId,
    amount: input.amount,
    seller: money(plan.seller, charge.currency),
    platform: money(plan.platform, charge.currency),
    whole: charge.refundedMinor + input.amount.minor === charge.grossMinor,
    replayed: false,
  };
}

async function lockCharge(tx: Tx, id: string): Promise<ChargeModel> {
  await tx.$executeRaw`SELECT id FROM charge WHERE id = ${id}::uuid FOR UPDATE`;
  const charge = await tx.charge.findUnique({ where: { id } });
  if (charge === null) throw notFound("The charge");
  return charge;
}

/** The close waits for the lock or has moved the boundary before; only refunds under it touch closed money. */
async function lockPayee(tx: Tx, charge: ChargeModel) {
  const { payeeId, book, currency } = charge;
  const rows = await tx.$queryRaw<{ closed_through: Date }[]>`
    SELECT closed_through FROM payee WHERE id = ${payeeId}::uuid FOR NO KEY UPDATE`;
  const [payee] = rows;
  if (payee === undefined) throw new Error(`payee ${payeeId} of charge ${charge.id} does not exist`);
  const available = await balanceOf(payeeAccount(payeeId, "available"), { book, currency }, tx);
  const reserve = await balanceOf(payeeAccount(payeeId, "reserve"), { book, currency }, tx);
  return {
    closedThrough: payee.closed_through,
    closed: { available: available.minor, reserve: reserve.minor },
  };
}

async function growRefunded(
  tx: Tx,
  charge: ChargeModel,
  { amount }: RefundInput,
  { fromPending, seller }: RefundPlan,
): Promise<void> {
  try {
    await tx.charge.update({
      where: { id: charge.id },
      data: {
        refundedMinor: { increment: amount.minor },
        ...(fromPending ? { refundedPendingMinor: { increment: seller } } : {}),
      },
      select: { id: true },
    });
  } catch (error) {
    if (!violatesCheck(error, "charge_refunded")) throw error;
    throw new AppError("UNPROCESSABLE", "More than was paid cannot be given back.", { cause: error });
  }
}

function replayed(before: RefundModel, charge: ChargeModel, { key, amount }: RefundInput): WrittenRefund {
  if (before.chargeId !== charge.id || before.amountMinor !== amount.minor) {
    throw new AppError("CONFLICT", "This was refunded before with another amount.", {
      detail: `refund key ${key}`,
    });
  }
  return {
    refundId: before.id,
    amount,
    seller: money(before.sellerMinor, charge.currency),
    platform: money(before.platformMinor, charge.currency),
    whole: charge.refundedMinor === charge.grossMinor,
    replayed: true,
  };
}
