import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { reconcileBilling } from "@/lib/billing/data/reconcile";
import { walletBalance } from "@/lib/billing/data/wallet";
import { chargeWallet } from "@/lib/billing/mutations/charge-wallet";
import { ensurePayee } from "@/lib/billing/mutations/ensure-payee";
import { refundCharge } from "@/lib/billing/mutations/refund-charge";
import { db, inSnapshot, inTransaction, transactionNow } from "@/lib/db";
import { payeeAccount } from "@/lib/ledger/account";
import { balanceOf } from "@/lib/ledger/data/balance-of";
import { reconcileLedger } from "@/lib/ledger/data/reconcile";
import { postTransfer } from "@/lib/ledger/mutations";
import { minor, money } from "@/lib/money";
import { addDays } from "@/lib/time";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

const TEST_BOOK = { book: "test", currency: "USD" } as const;

interface Sale {
  buyer: UserActor;
  payeeId: string;
  chargeId: string;
}

async function aSale(gross = 2_999n): Promise<Sale> {
  const [buyer, developer] = await Promise.all([aPersonWith(9_000n), aPerson()]);
  return await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const { payeeId } = await ensurePayee(tx, developer.userId, "developer", now);
    const { chargeId } = await chargeWallet(tx, buyer, {
      kind: "indicator_once",
      causeKey: `test:${randomUUID()}`,
      payerId: buyer.userId,
      payeeId,
      gross: money(gross, "USD"),
      sellerBps: 7_000,
      label: "Test indicator",
      now,
    });
    return { buyer, payeeId, chargeId };
  });
}

async function giveBack({ buyer, chargeId }: Sale, amount: bigint, key = `test:${randomUUID()}`) {
  return await inTransaction(async (tx) =>
    refundCharge(tx, buyer, {
      chargeId,
      amount: money(amount, "USD"),
      reason: "for a test",
      key,
      now: await transactionNow(tx),
    }),
  );
}

/** Closes the month of the sale as the monthly close does: the boundary moves, the money leaves `pending`. */
async function closeMonth({ buyer, payeeId, chargeId }: Sale, reserved: bigint): Promise<bigint> {
  return await inTransaction(async (tx) => {
    const charge = await tx.charge.findUniqueOrThrow({ where: { id: chargeId } });
    const account = (kind: "pending" | "available" | "reserve") => payeeAccount(payeeId, kind);
    await tx.payee.update({ where: { id: payeeId }, data: { closedThrough: addDays(charge.maturesAt, 1) } });
    const { transferId } = await postTransfer(tx, buyer, {
      key: `close:${payeeId}`,
      kind: "reversal",
      ...TEST_BOOK,
      cause: { kind: "test", id: payeeId },
      reason: "closing a month of a test",
      reversesId: (await tx.ledgerTransfer.findUniqueOrThrow({ where: { key: `charge:${chargeId}` } })).id,
      effectiveAt: charge.createdAt,
      postings: [
        { from: account("pending"), to: account("available"), amount: minor(charge.sellerMinor) },
        { from: account("available"), to: account("reserve"), amount: minor(reserved) },
      ],
    });
    return transferId;
  });
}

async function accountsOf({ payeeId }: Sale) {
  const read = async (kind: "pending" | "available" | "reserve" | "debt") =>
    (await balanceOf(payeeAccount(payeeId, kind), TEST_BOOK)).minor;
  return {
    pending: await read("pending"),
    available: await read("available"),
    reserve: await read("reserve"),
    debt: await read("debt"),
  };
}

async function differences(): Promise<unknown[]> {
  const checks = await inSnapshot(async (tx) => [
    ...(await reconcileLedger(tx)),
    ...(await reconcileBilling(tx)),
  ]);
  return checks.filter((check) => check.differences > 0n);
}

describe("before the month is closed", () => {
  it("returns both shares and everything reconciles", async () => {
    const sale = await aSale();
    const written = await giveBack(sale, 2_999n);
    expect([written.seller.minor, written.platform.minor, written.whole]).toEqual([2_099n, 900n, true]);
    expect((await walletBalance(sale.buyer.userId)).minor).toBe(9_000n);
    expect(await accountsOf(sale)).toEqual({ pending: 0n, available: 0n, reserve: 0n, debt: 0n });
    expect(await differences()).toEqual([]);
  });

  it("in three parts returns exactly both shares", async () => {
    const sale = await aSale(1_001n);
    for (const part of [333n, 333n, 335n]) await giveBack(sale, part);
    const charge = await db().charge.findUniqueOrThrow({ where: { id: sale.chargeId } });
    expect([charge.refundedMinor, charge.refundedPendingMinor]).toEqual([1_001n, 700n]);
    expect(await differences()).toEqual([]);
  });
});

it("after the close takes available, then reserve, then makes a debt", async () => {
  const sale = await aSale();
  const closing = await closeMonth(sale, 209n);
  await giveBack(sale, 2_000n);
  expect(await accountsOf(sale)).toMatchObject({ available: 1_890n - 1_399n, reserve: 209n, debt: 0n });
  await inTransaction((tx) =>
    postTransfer(tx, sale.buyer, {
      key: `paid-out:${sale.payeeId}`,
      kind: "reversal",
      ...TEST_BOOK,
      cause: { kind: "test", id: sale.payeeId },
      reason: "paying out in a test",
      reversesId: closing,
      effectiveAt: new Date(),
      postings: [
        {
          from: payeeAccount(sale.payeeId, "available"),
          to: payeeAccount(sale.payeeId, "payable"),
          amount: minor(491n),
        },
      ],
    }),
  );
  await giveBack(sale, 999n);
  expect(await accountsOf(sale)).toEqual({ pending: 0n, available: 0n, reserve: 0n, debt: -491n });
  const charge = await db().charge.findUniqueOrThrow({ where: { id: sale.chargeId } });
  expect([charge.refundedMinor, charge.refundedPendingMinor], "nothing came from pending").toEqual([
    2_999n,
    0n,
  ]);
  expect(await differences()).toEqual([]);
});

describe("once", () => {
  it("twenty refunds of one cause at once move the money once", async () => {
    const sale = await aSale();
    const key = `licence:${randomUUID()}`;
    const all = await Promise.all(Array.from({ length: 20 }, () => giveBack(sale, 2_999n, key)));
    expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(all.map(({ refundId }) => refundId)).size).toBe(1);
    expect((await walletBalance(sale.buyer.userId)).minor).toBe(9_000n);
  });

  it("of parts at once that sum to more than the price, none goes beyond it", async () => {
    const sale = await aSale(1_000n);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => giveBack(sale, 300n)));
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused.map(({ reason }) => reason.code)).toEqual(Array(5).fill("UNPROCESSABLE"));
    expect((await walletBalance(sale.buyer.userId)).minor).toBe(8_900n);
    expect(await differences()).toEqual([]);
  });

  it("the same key for another amount is a conflict", async () => {
    const sale = await aSale();
    await giveBack(sale, 100n, "test:one-key");
    await expect(giveBack(sale, 200n, "test:one-key")).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

it("another currency and an unknown charge are refused", async () => {
  const sale = await aSale();
  const refund = (chargeId: string, currency: string) =>
    inTransaction(async (tx) =>
      refundCharge(tx, sale.buyer, {
        chargeId,
        amount: money(1n, currency),
        reason: "for a test",
        key: `test:${randomUUID()}`,
        now: await transactionNow(tx),
      }),
    );
  await expect(refund(sale.chargeId, "EUR")).rejects.toMatchObject({ code: "UNPROCESSABLE" });
  await expect(refund(randomUUID(), "USD")).rejects.toMatchObject({ code: "NOT_FOUND" });
});
