import { describe, expect, it } from "vitest";
import { topUpRefusal } from "@/components/money/top-up-refusal";

describe("topUpRefusal", () => {
  it.each(["1", "1.00", "99.95", "1,000", "10,000.00", " 25 "])("takes %s", (text) => {
    expect(topUpRefusal(text, "USD")).toBeNull();
  });

  it.each(["", "abc", "-5", "1.005", "1e3", "12,34"])("asks for an amount instead of %j", (text) => {
    expect(topUpRefusal(text, "USD")).toBe("Write an amount such as 250 or 99.95.");
  });

  it.each(["0", "0.99", "10,000.01", "999999999999"])("names the limits for %s", (text) => {
    expect(topUpRefusal(text, "USD")).toBe("Write an amount from 1.00 to 10,000.00 USD.");
  });
});
