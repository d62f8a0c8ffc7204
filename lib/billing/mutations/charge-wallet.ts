import type { Actor } from "@/lib/actor";
import { activeBooks } from "@/lib/billing/book";
import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { ChargeKind } from "@/lib/generated/prisma/enums";
import { payeeAccount, platformAccount, wallet } from "@/lib/ledger/account";
import { balanceOf } from "@/lib/ledger/data/balance-of";
import { postTransfer } from "@/lib/ledger/mutations";
import { formatMoney, type Money, money, splitSale } from "@/lib/money";
import { addDays } from "@/lib/time";
import { uuidv7 } from "@/lib/uuid";

export interface ChargeInput {
  kind: ChargeKind;
  /** Names the cause, `licence:<id>`: a cause is charged once. */
  causeKey: string;
  payerId: string;
  payeeId: string;
  gross: Money;
  /** The seller's share in basis points; frozen on the charge. */
  sellerBps: number;
  /** What the buyer reads in the wallet history. */
  label: string;
  periodStart?: Date;
  periodEnd?: Date;
  now: Date;
}

export interface WrittenCharge {
  chargeId: string;
  gross: Money;
  seller: Money;
  platform: Money;
}

/**
 * Takes a price from the payer's wallet and splits it between seller and platform, inside the caller's
 * transaction. The seller's share is floored, the platform takes the rest.
 * @throws AppError PAYMENT_REQUIRED with both amounts when the wallet is short,
 *   UNPROCESSABLE for a price in another currency.
 */
export async function chargeWallet(tx: Tx, actor: Actor, input: ChargeInput): Promise<WrittenCharge> {
  const where = activeBooks(env());
  if (input.gross.currency !== where.currency) {
    throw new AppError("UNPROCESSABLE", `Prices are in ${where.currency} here.`);
  }
  await refuseShortWallet(tx, input);
  const { seller, platform } = splitSale(input.gross.minor, input.sellerBps);
  const chargeId = uuidv7();
  await tx.charge.create({
    data: {
      id: chargeId,
      kind: input.kind,
      causeKey: input.causeKey,
      payerId: input.payerId,
      payeeId: input.payeeId,
      book: where.book,
      currency: where.currency,
      grossMinor: input.gross.minor,
      sellerMinor: seller,
      platformMinor: platform,
      sellerBps: input.sellerBps,
      label: input.label,
      periodStart: input.periodStart ?? null,
      periodEnd: input.periodEnd ?? null,
      maturesAt: addDays(input.now, env().PAYOUT_HOLD_DAYS),
    },
  });
  await postTransfer(tx, actor, {
    key: `charge:${chargeId}`,
    kind: "charge",
    ...where,
    cause: { kind: "charge", id: chargeId },
    effectiveAt: input.now,
    postings: [
      { from: wallet(input.payerId), to: payeeAccount(input.payeeId, "pending"), amount: seller },
      { from: wallet(input.payerId), to: platformAccount("platform_revenue"), amount: platform },
    ],
  });
  return {
    chargeId,
    gross: input.gross,
    seller: money(seller, where.currency),
    platform: money(platform, where.currency),
  };
}

/** Says how much is missing; two purchases at once are decided by the ledger's own check. */
async function refuseShortWallet(tx: Tx, { payerId, gross }: ChargeInput): Promise<void> {
  const balance = await balanceOf(wallet(payerId), activeBooks(env()), tx);
  if (balance.minor >= gross.minor) return;
  throw new AppError(
    "PAYMENT_REQUIRED",
    `This costs ${formatMoney(gross)} and your wallet holds ${formatMoney(balance)}. Top up the wallet first.`,
  );
}
