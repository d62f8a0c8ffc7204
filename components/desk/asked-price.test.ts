import { describe, expect, test } from "vitest";
import { amountProblem, askedPrice, typedPrice } from "@/components/desk/asked-price";

const usd = (amount: string) => ({ amount, currency: "USD" });

test("a price goes into the fields and comes back the same", () => {
  for (const price of [
    null,
    { once: usd("123456"), month: null, trialDays: 7 },
    { once: usd("5"), month: usd("499"), trialDays: null },
  ]) {
    expect(askedPrice(typedPrice(price), "USD")).toEqual(price);
  }
});

test("a trial alone is no price, and is left for the server to refuse", () => {
  expect(askedPrice({ once: "", month: " ", trialDays: "7" }, "USD")).toEqual({
    once: null,
    month: null,
    trialDays: 7,
  });
});

describe("an amount", () => {
  test.each(["", "  ", "29.99", "1,000", "0.01"])("%j is one", (text) => {
    expect(amountProblem(text, "USD")).toBeUndefined();
  });
  test.each(["0", "0.00", "-1", "1.999", "ten"])("%j is none", (text) => {
    expect(amountProblem(text, "USD")).toContain("above zero");
  });
});
