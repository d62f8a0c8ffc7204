import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import type { PurchaseKind } from "@/lib/indicators/licence-schema";
import { type PurchaseFacts, planPurchase } from "@/lib/indicators/plan-purchase";

const now = new Date("2026-01-31T10:00:00.000Z");
const past = new Date("2026-01-30T00:00:00.000Z");
const future = new Date("2026-02-10T00:00:00.000Z");
const PRICES: Record<PurchaseKind, string> = { lifetime: "2999", monthly: "499", trial: "0" };

function facts(kind: PurchaseKind, more: Partial<PurchaseFacts> = {}): PurchaseFacts {
  return {
    buyerId: "buyer",
    input: { kind, expectedPrice: { amount: PRICES[kind], currency: "USD" } },
    indicator: { developerId: "developer", status: "listed", current: {} },
    price: { currency: "USD", onceMinor: 2_999n, monthMinor: 499n, trialDays: 7 },
    licences: [],
    now,
    ...more,
  };
}

function codeOf(input: PurchaseFacts): string {
  try {
    planPurchase(input);
    return "ok";
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe("what a purchase becomes", () => {
  test.each<[PurchaseKind, object]>([
    [
      "lifetime",
      { kind: "once", validUntil: null, charge: { kind: "indicator_once", gross: { minor: 2_999n } } },
    ],
    [
      "monthly",
      {
        kind: "month",
        validUntil: new Date("2026-02-28T10:00:00.000Z"),
        charge: { kind: "indicator_month", gross: { minor: 499n } },
      },
    ],
    ["trial", { kind: "trial", validUntil: new Date("2026-02-07T10:00:00.000Z"), charge: null }],
  ])("%s", (kind, plan) => {
    expect(planPurchase(facts(kind))).toMatchObject({ ...plan, validFrom: now, endLicenceIds: [] });
  });

  test("a month renews unless the buyer says otherwise, nothing else ever does", () => {
    const monthly = facts("monthly").input;
    expect(planPurchase(facts("monthly")).renews).toBe(true);
    expect(planPurchase(facts("monthly", { input: { ...monthly, renews: false } })).renews).toBe(false);
    const lifetime = { ...facts("lifetime").input, renews: true };
    expect(planPurchase(facts("lifetime", { input: lifetime })).renews).toBe(false);
  });

  test("a trial needs no expected price", () => {
    expect(codeOf(facts("trial", { input: { kind: "trial" } }))).toBe("ok");
  });
});

describe("licences one has", () => {
  const licence = (
    kind: "once" | "month" | "trial",
    status: "active" | "expired",
    validUntil: Date | null,
  ) => ({
    id: "old",
    kind,
    status,
    validUntil,
    renews: false,
    renewalFailedAt: null,
  });
  test.each<[string, ReturnType<typeof licence>, PurchaseKind, string, string[]]>([
    ["for ever stops everything", licence("once", "active", null), "lifetime", "CONFLICT", []],
    ["for ever stops a month", licence("once", "active", null), "monthly", "CONFLICT", []],
    ["a running month stops for ever", licence("month", "active", future), "lifetime", "CONFLICT", []],
    ["a month that is over is ended", licence("month", "active", past), "monthly", "ok", ["old"]],
    ["a month ending this instant is over", licence("month", "active", now), "monthly", "ok", ["old"]],
    ["a running trial is ended by buying", licence("trial", "active", future), "lifetime", "ok", ["old"]],
    ["a running trial stops a trial", licence("trial", "active", future), "trial", "CONFLICT", []],
    ["a trial is given once", licence("trial", "expired", past), "trial", "CONFLICT", []],
    ["an expired month is history", licence("month", "expired", past), "monthly", "ok", []],
  ])("%s", (_, old, kind, code, ended) => {
    const input = facts(kind, { licences: [old] });
    expect(codeOf(input)).toBe(code);
    if (code === "ok") expect(planPurchase(input).endLicenceIds).toEqual(ended);
  });
});

describe("refusals", () => {
  const indicator = { developerId: "developer", status: "listed" as const, current: {} };
  const usd = (amount: string) => ({ amount, currency: "USD" });
  test.each<[string, Partial<PurchaseFacts>, string]>([
    ["one's own", { buyerId: "developer" }, "UNPROCESSABLE"],
    ["suspended", { indicator: { ...indicator, status: "suspended" } }, "UNPROCESSABLE"],
    ["nothing approved", { indicator: { ...indicator, current: null } }, "UNPROCESSABLE"],
    ["free", { price: null }, "UNPROCESSABLE"],
    [
      "not sold that way",
      { price: { currency: "USD", onceMinor: null, monthMinor: 499n, trialDays: null } },
      "UNPROCESSABLE",
    ],
    ["dearer than expected", { input: { kind: "lifetime", expectedPrice: usd("2998") } }, "CONFLICT"],
    ["cheaper than expected", { input: { kind: "lifetime", expectedPrice: usd("3000") } }, "CONFLICT"],
    ["negative", { input: { kind: "lifetime", expectedPrice: usd("-2999") } }, "CONFLICT"],
    [
      "another currency",
      { input: { kind: "lifetime", expectedPrice: { amount: "2999", currency: "EUR" } } },
      "UNPROCESSABLE",
    ],
    ["no expected price", { input: { kind: "lifetime" } }, "VALIDATION"],
  ])("%s", (_, more, code) => {
    expect(codeOf(facts("lifetime", more))).toBe(code);
  });

  test("a trial at a price is a changed price", () => {
    expect(codeOf(facts("trial", { input: { kind: "trial", expectedPrice: usd("1") } }))).toBe("CONFLICT");
  });
});
