import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRefund, type RefundFacts } from "@/lib/billing/plan-refund";
import { accountKey } from "@/lib/ledger/account";
import { minor, splitSale } from "@/lib/money";

const closedThrough = new Date("2026-12-01T00:00:00Z");
const open = new Date("2026-12-01T00:00:00Z");
const closed = new Date("2026-11-30T23:59:59.999Z");

function facts(
  more: Partial<RefundFacts["charge"]> & { amount: bigint; closed?: [bigint, bigint] },
): RefundFacts {
  const { amount, closed: [available, reserve] = [0n, 0n], ...charge } = more;
  return {
    charge: {
      payerId: "b",
      payeeId: "d",
      currency: "USD",
      grossMinor: 2_999n,
      sellerMinor: 2_099n,
      refundedMinor: 0n,
      maturesAt: open,
      ...charge,
    },
    closedThrough,
    closed: { available: minor(available), reserve: minor(reserve) },
    amount: minor(amount),
  };
}

function moves(given: RefundFacts) {
  return planRefund(given).postings.map(({ from, to, amount }) => [accountKey(from), accountKey(to), amount]);
}

describe("planRefund", () => {
  it("takes an open month's share from pending and the rest from the platform", () => {
    expect(moves(facts({ amount: 2_999n }))).toEqual([
      ["payee:d/pending", "user:b/wallet", 2_099n],
      ["platform/platform_revenue", "user:b/wallet", 900n],
    ]);
    expect(planRefund(facts({ amount: 2_999n })).fromPending, "matures exactly at the boundary").toBe(true);
  });

  it("takes a closed month's share from available, then reserve, then makes a debt", () => {
    const plan = facts({ amount: 2_999n, maturesAt: closed, closed: [1_890n, 100n] });
    expect(planRefund(plan).fromPending).toBe(false);
    expect(moves(plan)).toEqual([
      ["payee:d/available", "user:b/wallet", 1_890n],
      ["payee:d/reserve", "user:b/wallet", 100n],
      ["payee:d/debt", "user:b/wallet", 109n],
      ["platform/platform_revenue", "user:b/wallet", 900n],
    ]);
  });

  it("divides 17.99 of 29.99 at 80/20 as the worked example does", () => {
    const plan = planRefund(facts({ amount: 1_799n, sellerMinor: 2_399n }));
    expect([plan.seller, plan.platform]).toEqual([1_439n, 360n]);
  });

  it.each([0n, -1n, 3_000n])("refuses %s of 29.99", (amount) => {
    expect(() => planRefund(facts({ amount }))).toThrow(/can be given back/);
  });

  it("refuses a cent more than earlier refunds have left", () => {
    expect(() => planRefund(facts({ amount: 1_000n, refundedMinor: 2_000n }))).toThrow(/9\.99 USD/);
  });

  it("in any number of steps a full refund returns exactly both shares, and no part is negative", () => {
    const sale = fc.record({
      gross: fc.bigInt(1n, 1_000_000n),
      bps: fc.integer({ min: 0, max: 10_000 }),
      cuts: fc.array(fc.bigInt(1n, 1_000_000n), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(sale, ({ gross, bps, cuts }) => {
        const split = splitSale(minor(gross), bps);
        let refunded = 0n;
        let [seller, platform] = [0n, 0n];
        for (const cut of [...cuts, gross]) {
          const amount = cut < gross - refunded ? cut : gross - refunded;
          if (amount === 0n) break;
          const part = planRefund(
            facts({ amount, grossMinor: gross, sellerMinor: split.seller, refundedMinor: refunded }),
          );
          if (part.seller < 0n || part.platform < 0n) return false;
          refunded += amount;
          seller += part.seller;
          platform += part.platform;
        }
        return seller === split.seller && platform === split.platform;
      }),
    );
  });
});
