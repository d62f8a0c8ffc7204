import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRenewal, type RenewalFacts } from "@/lib/indicators/plan-renewal";
import { addDays, addMonths } from "@/lib/time";

const anchor = new Date("2026-01-31T10:00:00Z");
const end = new Date("2026-02-28T10:00:00Z");

function facts(
  more: Partial<Omit<RenewalFacts, "licence">> & { licence?: Partial<RenewalFacts["licence"]> } = {},
): RenewalFacts {
  const { licence, ...rest } = more;
  return {
    licence: {
      validUntil: end,
      anchorAt: anchor,
      periodNo: 1,
      renewalFailedAt: null,
      attempts: 0,
      ...licence,
    },
    agreedMinor: 499n,
    price: { currency: "USD", onceMinor: null, monthMinor: 499n, trialDays: null },
    listingStatus: "listed",
    versionOffered: true,
    buyerClosed: false,
    balanceMinor: 499n,
    now: end,
    ...rest,
  };
}
const monthAt = (monthMinor: bigint | null) => ({
  currency: "USD",
  onceMinor: 1n,
  monthMinor,
  trialDays: null,
});
const because = (given: RenewalFacts) => {
  const plan = planRenewal(given);
  return plan.action === "end" ? plan.because : plan.action;
};

describe("the next month", () => {
  it("begins where this one ended and ends on the anchor's day, clamped", () => {
    expect(planRenewal(facts())).toEqual({
      action: "renew",
      gross: { minor: 499n, currency: "USD" },
      validFrom: end,
      validUntil: new Date("2026-03-31T10:00:00Z"),
      anchorAt: anchor,
      periodNo: 2,
    });
  });

  it("begins where this one ended although the job came two days late", () => {
    expect(planRenewal(facts({ now: addDays(end, 2) }))).toMatchObject({ validFrom: end, anchorAt: anchor });
  });

  it("leaves no gap and no overlap in years of months, whatever the first day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2024-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }),
        (first) => {
          let licence = {
            validUntil: addMonths(first, 1),
            anchorAt: first,
            periodNo: 1,
            renewalFailedAt: null,
            attempts: 0,
          };
          for (let month = 2; month <= 30; month += 1) {
            const plan = planRenewal(facts({ licence, now: licence.validUntil }));
            if (plan.action !== "renew") return false;
            if (plan.validFrom.getTime() !== licence.validUntil.getTime()) return false;
            if (plan.validUntil.getTime() !== addMonths(first, month).getTime()) return false;
            licence = { ...licence, validUntil: plan.validUntil, periodNo: plan.periodNo };
          }
          return true;
        },
      ),
    );
  });
});

describe("the price", () => {
  it.each<[string, bigint | null, string]>([
    ["stayed", 499n, "renew"],
    ["fell: the lower one is taken", 399n, "renew"],
    ["rose by a cent: nothing is charged", 500n, "price_raised"],
    ["is gone", null, "not_offered"],
  ])("%s", (_, monthMinor, expected) => {
    const given = facts({ price: monthAt(monthMinor) });
    expect(because(given)).toBe(expected);
    const plan = planRenewal(given);
    if (plan.action === "renew") expect(plan.gross.minor).toBe(monthMinor);
  });

  it("may return to what was agreed after a cheap month", () => {
    expect(because(facts({ agreedMinor: 499n, price: monthAt(499n) }))).toBe("renew");
  });
});

describe("no next month", () => {
  it.each<[string, Parameters<typeof facts>[0], string]>([
    ["of a suspended listing", { listingStatus: "suspended" }, "suspended"],
    ["of a version that was withdrawn", { versionOffered: false }, "suspended"],
    ["of what is free now", { price: null }, "now_free"],
    ["for a closed account", { buyerClosed: true }, "account_closed"],
    ["that nobody tried for three days", { now: addDays(end, 3) }, "too_late"],
  ])("%s", (_, more, expected) => {
    expect(because(facts(more))).toBe(expected);
  });
});

describe("a short wallet", () => {
  const short = { balanceMinor: 498n };
  it("is tried at the end and on the three days after it, then the licence ends", () => {
    let licence: Partial<RenewalFacts["licence"]> = {};
    const tried: number[] = [];
    for (let now = end; ; ) {
      const plan = planRenewal(facts({ ...short, licence, now }));
      if (plan.action !== "retry") {
        expect(plan).toEqual({ action: "end", because: "no_money" });
        expect(now).toEqual(addDays(end, 3));
        break;
      }
      tried.push(plan.attempts);
      licence = { renewalFailedAt: plan.failedAt, attempts: plan.attempts };
      now = plan.nextTryAt;
    }
    expect(tried).toEqual([1, 2, 3]);
  });

  it("that was filled starts a month at the moment of payment, counted from there", () => {
    const now = addDays(end, 2);
    const plan = planRenewal(facts({ licence: { renewalFailedAt: end, attempts: 2 }, now }));
    expect(plan).toMatchObject({
      action: "renew",
      validFrom: now,
      validUntil: addMonths(now, 1),
      anchorAt: now,
      periodNo: 1,
    });
  });
});
