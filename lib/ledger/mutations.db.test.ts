import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systemActor } from "@/lib/actor";
import { db, inSnapshot, inTransaction } from "@/lib/db";
import { payeeAccount, platformAccount, wallet } from "@/lib/ledger/account";
import { balanceOf } from "@/lib/ledger/data/balance-of";
import { entriesOf } from "@/lib/ledger/data/entries";
import { reconcileLedger } from "@/lib/ledger/data/reconcile";
import { postTransfer } from "@/lib/ledger/mutations";
import type { PostingInput, TransferInput } from "@/lib/ledger/transfer";
import { minor } from "@/lib/money";

const actor = systemActor("test", "test-request");
const usd = { book: "test", currency: "USD" } as const;

function transfer(postings: PostingInput[], key: string = randomUUID()): TransferInput {
  return { key, kind: "topup", ...usd, cause: { kind: "test", id: key }, effectiveAt: new Date(0), postings };
}

async function post(input: TransferInput) {
  return await inTransaction((tx) => postTransfer(tx, actor, input));
}

async function fund(owner: string, amount: bigint): Promise<void> {
  await post(transfer([{ from: platformAccount("test_funds"), to: wallet(owner), amount: minor(amount) }]));
}

async function balance(owner: string): Promise<bigint> {
  return (await balanceOf(wallet(owner), usd)).minor;
}

async function expectReconciled(): Promise<void> {
  const checks = await inSnapshot(reconcileLedger);
  expect(
    checks.filter(({ differences }) => differences > 0n),
    "the ledger reconciles",
  ).toEqual([]);
}

describe("postTransfer", () => {
  it("moves each amount from one account to the other", async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await fund(a, 1_000n);
    await post(transfer([{ from: wallet(a), to: wallet(b), amount: minor(300n) }]));
    expect([await balance(a), await balance(b)]).toEqual([700n, 300n]);
  });

  it("replaying a transfer moves the money once", async () => {
    const owner = randomUUID();
    const once = transfer([{ from: platformAccount("test_funds"), to: wallet(owner), amount: minor(500n) }]);
    const first = await post(once);
    const second = await post(once);
    expect(second).toEqual({ transferId: first.transferId, replayed: true });
    expect(await balance(owner)).toBe(500n);
  });

  it("refuses the same key with other amounts", async () => {
    const owner = randomUUID();
    const key = randomUUID();
    const top = (amount: bigint) =>
      transfer([{ from: platformAccount("test_funds"), to: wallet(owner), amount: minor(amount) }], key);
    await post(top(500n));
    await expect(post(top(501n))).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await balance(owner)).toBe(500n);
  });

  it("never lets a wallet go below zero and changes nothing when it would", async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await fund(a, 100n);
    const tooMuch = transfer([
      { from: wallet(a), to: wallet(b), amount: minor(60n) },
      { from: wallet(a), to: platformAccount("platform_revenue"), amount: minor(60n) },
    ]);
    await expect(post(tooMuch)).rejects.toMatchObject({ code: "PAYMENT_REQUIRED" });
    expect([await balance(a), await balance(b)]).toEqual([100n, 0n]);
    expect(await db().ledgerTransfer.count({ where: { key: tooMuch.key } })).toBe(0);
  });

  it("40 payments at once from a wallet with money for 7 let exactly 7 through", async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await fund(a, 700n);
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, () =>
        post(transfer([{ from: wallet(a), to: wallet(b), amount: minor(100n) }])),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(7);
    expect([await balance(a), await balance(b)]).toEqual([0n, 700n]);
  });

  it("the same transfer sent 20 times at once is written once", async () => {
    const owner = randomUUID();
    const once = transfer([{ from: platformAccount("test_funds"), to: wallet(owner), amount: minor(500n) }]);
    const results = await Promise.all(Array.from({ length: 20 }, () => post(once)));
    expect(results.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await balance(owner)).toBe(500n);
  });

  it("opposite transfers between two wallets at once do not deadlock", async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await Promise.all([fund(a, 10_000n), fund(b, 10_000n)]);
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        post(transfer([{ from: wallet(n % 2 ? a : b), to: wallet(n % 2 ? b : a), amount: minor(7n) }])),
      ),
    );
    expect([await balance(a), await balance(b)]).toEqual([10_000n, 10_000n]);
  });

  it("any mix of random, concurrent and repeated transfers balances, never goes negative, never counts twice", async () => {
    const step = fc.record({
      from: fc.nat(4),
      to: fc.nat(4),
      amount: fc.bigInt(1n, 400n),
      twice: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const owners = Array.from({ length: 5 }, () => randomUUID());
        const accounts = owners.map((owner, n) =>
          n === 4 ? payeeAccount(owner, "available") : wallet(owner),
        );
        await Promise.all(owners.slice(0, 4).map((owner) => fund(owner, 1_000n)));
        const sent = steps.flatMap(({ from, to, amount, twice }) => {
          const [source, target] = [accounts[from], accounts[to]];
          if (!source || !target || from === to) return [];
          const one = transfer([{ from: source, to: target, amount: minor(amount) }]);
          return twice ? [one, one] : [one];
        });
        const results = await Promise.allSettled(sent.map(post));
        const refusals = results.flatMap((result) =>
          result.status === "rejected" ? [result.reason.code] : [],
        );
        expect(refusals.filter((code) => code !== "PAYMENT_REQUIRED")).toEqual([]);
        const balances = await Promise.all(accounts.map((account) => balanceOf(account, usd)));
        expect(balances.every((value) => value.minor >= 0n)).toBe(true);
        expect(balances.reduce((sum, value) => sum + value.minor, 0n)).toBe(4_000n);
        const keys = [...new Set(sent.map(({ key }) => key))];
        const written = await db().ledgerTransfer.findMany({
          where: { key: { in: keys } },
          include: { postings: true },
        });
        expect(written.every(({ postings }) => postings.length === 1)).toBe(true);
      }),
      { numRuns: 12 },
    );
    await expectReconciled();
  });
});

describe("entriesOf", () => {
  it("lists one entry per transfer, newest first, with the balance after each", async () => {
    const owner = randomUUID();
    await fund(owner, 1_000n);
    await post(
      transfer([
        { from: wallet(owner), to: platformAccount("platform_revenue"), amount: minor(300n) },
        { from: wallet(owner), to: payeeAccount(owner, "pending"), amount: minor(200n) },
      ]),
    );
    const entries = await entriesOf(wallet(owner), usd, { limit: 10 });
    expect(entries.map(({ amount, balance: after }) => [amount.minor, after.minor])).toEqual([
      [-500n, 500n],
      [1_000n, 1_000n],
    ]);
  });
});
