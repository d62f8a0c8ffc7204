import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { developerBalance } from "@/lib/billing/data/earnings";
import { reconcileBilling } from "@/lib/billing/data/reconcile";
import { revenueReport } from "@/lib/billing/data/sales";
import { walletBalance, walletEntries } from "@/lib/billing/data/wallet";
import { chargeWallet } from "@/lib/billing/mutations/charge-wallet";
import { ensurePayee } from "@/lib/billing/mutations/ensure-payee";
import { topUpTestMoney } from "@/lib/billing/mutations/top-up-test-money";
import { db, inSnapshot, inTransaction, transactionNow } from "@/lib/db";
import { money } from "@/lib/money";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

const usd = (amount: bigint) => money(amount, "USD");

async function payeeOf(developer: UserActor): Promise<string> {
  return (
    await inTransaction(async (tx) =>
      ensurePayee(tx, developer.userId, "developer", await transactionNow(tx)),
    )
  ).payeeId;
}

async function charge(
  buyer: UserActor,
  payeeId: string,
  amount: bigint,
  causeKey = `licence:${randomUUID()}`,
) {
  return await inTransaction(async (tx) =>
    chargeWallet(tx, buyer, {
      kind: "indicator_once",
      causeKey,
      payerId: buyer.userId,
      payeeId,
      gross: usd(amount),
      sellerBps: 7_000,
      label: "Test indicator",
      now: await transactionNow(tx),
    }),
  );
}

describe("topping up", () => {
  it("replaying a top-up with its key adds the money once", async () => {
    const actor = await aPerson();
    const once = { amount: usd(2_500n), idempotencyKey: randomUUID() };
    const [first, ...replays] = await Promise.all(
      Array.from({ length: 10 }, () => topUpTestMoney(actor, once)),
    );
    for (const replay of replays) expect(replay).toEqual(first);
    expect((await walletBalance(actor.userId)).minor).toBe(2_500n);
  });

  it.each([0n, 99n, 1_000_001n, -500n])("refuses %s cents and adds nothing", async (amount) => {
    const actor = await aPerson();
    await expect(
      topUpTestMoney(actor, { amount: usd(amount), idempotencyKey: undefined }),
    ).rejects.toMatchObject({ code: "UNPROCESSABLE" });
    expect((await walletBalance(actor.userId)).minor).toBe(0n);
  });

  it("refuses another currency", async () => {
    const input = { amount: money(500n, "EUR"), idempotencyKey: undefined };
    await expect(topUpTestMoney(await aPerson(), input)).rejects.toMatchObject({ code: "UNPROCESSABLE" });
  });
});

describe("charging a wallet", () => {
  it("splits the price to the cent and the history shows it", async () => {
    const [buyer, developer] = await Promise.all([aPersonWith(5_000n), aPerson()]);
    const written = await charge(buyer, await payeeOf(developer), 2_999n);
    expect([written.seller.minor, written.platform.minor]).toEqual([2_099n, 900n]);
    const { items } = await walletEntries(buyer, { limit: 10 });
    expect(items[0]).toMatchObject({
      kind: "charge",
      amount: { amount: "-2999" },
      balance: { amount: "2001" },
    });
    expect(items[0]?.charge).toMatchObject({
      seller: { amount: "2099" },
      platform: { amount: "900" },
      sellerBps: 7_000,
    });
    const earnings = await developerBalance(developer);
    expect(earnings).toMatchObject({ pending: { amount: "2099" }, sales: 1, gross: { amount: "2999" } });
  });

  it("a short wallet is told both amounts and nothing is written", async () => {
    const [buyer, developer] = await Promise.all([aPersonWith(1_000n), aPerson()]);
    const payeeId = await payeeOf(developer);
    await expect(charge(buyer, payeeId, 1_001n)).rejects.toMatchObject({
      code: "PAYMENT_REQUIRED",
      message: expect.stringMatching(/10\.01 USD.*10\.00 USD/),
    });
    expect(await db().charge.count({ where: { payerId: buyer.userId } })).toBe(0);
  });

  it("a cause is charged once, however often it is sent at once", async () => {
    const [buyer, developer] = await Promise.all([aPersonWith(9_000n), aPerson()]);
    const payeeId = await payeeOf(developer);
    const causeKey = `licence:${randomUUID()}`;
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => charge(buyer, payeeId, 1_000n, causeKey)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await walletBalance(buyer.userId)).minor).toBe(8_000n);
  });

  it("30 charges at once from money for 5 let exactly 5 through, and everything reconciles", async () => {
    const [buyer, developer] = await Promise.all([aPersonWith(500n), aPerson()]);
    const payeeId = await payeeOf(developer);
    const results = await Promise.allSettled(Array.from({ length: 30 }, () => charge(buyer, payeeId, 100n)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    expect((await walletBalance(buyer.userId)).minor).toBe(0n);
    const checks = await inSnapshot(reconcileBilling);
    expect(checks.filter(({ differences }) => differences > 0n)).toEqual([]);
  });
});

describe("who sees what", () => {
  it("a stranger's wallet history never shows another person's charges", async () => {
    const [buyer, developer, stranger] = await Promise.all([
      aPersonWith(5_000n),
      aPerson(),
      aPersonWith(100n),
    ]);
    await charge(buyer, await payeeOf(developer), 1_000n);
    const { items } = await walletEntries(stranger, { limit: 100 });
    expect(items.map(({ kind }) => kind)).toEqual(["topup"]);
  });

  it("only admins read the revenue report", async () => {
    await expect(revenueReport(await aPerson("CURATOR"), { limit: 10, days: 30 })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const report = await revenueReport(await aPerson("ADMIN"), { limit: 10, days: 30 });
    expect(BigInt(report.gross.amount)).toBe(BigInt(report.sellers.amount) + BigInt(report.platform.amount));
  });

  it("pages through the history without gaps or repeats", async () => {
    const actor = await aPerson();
    for (let n = 1n; n <= 5n; n += 1n)
      await topUpTestMoney(actor, { amount: usd(n * 100n), idempotencyKey: undefined });
    const first = await walletEntries(actor, { limit: 2 });
    const second = await walletEntries(actor, { limit: 2, cursor: first.nextCursor ?? "" });
    const third = await walletEntries(actor, { limit: 2, cursor: second.nextCursor ?? "" });
    const amounts = [first, second, third].flatMap(({ items }) => items.map(({ amount }) => amount.amount));
    expect(amounts).toEqual(["500", "400", "300", "200", "100"]);
    expect(third.nextCursor).toBeNull();
  });
});
