import { describe, expect, test } from "vitest";
import { isSamePrice, planPrice } from "@/lib/indicators/plan-price";

const usd = (amount: string) => ({ amount, currency: "USD" });
const terms = { currency: "USD", onceMinor: 2_999n, monthMinor: 499n, trialDays: 7 };

test("a price is taken over in minor units; null is free", () => {
  expect(planPrice({ once: usd("2999"), month: usd("499"), trialDays: 7 }, "USD")).toEqual(terms);
  expect(planPrice({ once: null, month: usd("499"), trialDays: null }, "USD")).toEqual({
    currency: "USD",
    onceMinor: null,
    monthMinor: 499n,
    trialDays: null,
  });
  expect(planPrice(null, "USD")).toBeNull();
});

test("another currency than the platform's is refused", () => {
  const pricing = { once: usd("1"), month: { amount: "1", currency: "EUR" }, trialDays: null };
  expect(() => planPrice(pricing, "USD")).toThrow(expect.objectContaining({ code: "UNPROCESSABLE" }));
});

describe("whether two prices offer the same", () => {
  test.each([
    [terms, { ...terms }, true],
    [null, null, true],
    [terms, null, false],
    [null, terms, false],
    [terms, { ...terms, onceMinor: 3_000n }, false],
    [terms, { ...terms, monthMinor: null }, false],
    [terms, { ...terms, trialDays: 8 }, false],
    [terms, { ...terms, currency: "EUR" }, false],
  ])("%#", (a, b, expected) => {
    expect(isSamePrice(a, b)).toBe(expected);
  });
});
