import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { activeBooks } from "@/lib/billing/book";
import { TOP_UP_MAX_MINOR, TOP_UP_MIN_MINOR, type TopUpReceipt } from "@/lib/billing/schema";
import { inTransaction, transactionNow } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { idempotently } from "@/lib/idempotency";
import { platformAccount, wallet } from "@/lib/ledger/account";
import { balanceOf } from "@/lib/ledger/data/balance-of";
import { postTransfer } from "@/lib/ledger/mutations";
import { type Money, moneyJson } from "@/lib/money";
import { uuidv7 } from "@/lib/uuid";

/**
 * Puts test money into the actor's wallet.
 * @throws AppError UNPROCESSABLE in the live book, for another currency, or for an amount outside the limits.
 */
export async function topUpTestMoney(
  actor: UserActor,
  input: { amount: Money; idempotencyKey: string | undefined },
): Promise<TopUpReceipt> {
  const where = activeBooks(env());
  if (where.book !== "test") throw new AppError("UNPROCESSABLE", "This installation takes real money only.");
  if (input.amount.currency !== where.currency) {
    throw new AppError(
      "UNPROCESSABLE",
      `Wallets hold ${where.currency} here; send the amount in ${where.currency}.`,
    );
  }
  const { minor } = input.amount;
  if (minor < TOP_UP_MIN_MINOR || minor > TOP_UP_MAX_MINOR) {
    throw new AppError("UNPROCESSABLE", "Top up between 1.00 and 10,000.00.");
  }
  const json = moneyJson(input.amount);
  const call = {
    actorId: actor.userId,
    key: input.idempotencyKey,
    operation: "wallet.top-up",
    input: { amount: json },
  };
  return await inTransaction((tx) =>
    idempotently(tx, call, async () => {
      const now = await transactionNow(tx);
      const id = uuidv7();
      await tx.topUp.create({
        data: { id, userId: actor.userId, method: "test", ...where, amountMinor: minor, state: "settled" },
      });
      await postTransfer(tx, actor, {
        key: `topup:${id}`,
        kind: "topup",
        ...where,
        cause: { kind: "top-up", id },
        effectiveAt: now,
        postings: [{ from: platformAccount("test_funds"), to: wallet(actor.userId), amount: minor }],
      });
      await recordAudit(tx, actor, {
        action: "wallet.topped-up",
        subjectKind: "top-up",
        subjectId: id,
        data: { amount: json },
      });
      const balance = await balanceOf(wallet(actor.userId), where, tx);
      return { id, amount: json, balance: moneyJson(balance), test: true, createdAt: now.toISOString() };
    }),
  );
}
