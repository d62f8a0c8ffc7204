import { describe, expect, it } from "vitest";
import { DecimalText, decimal } from "@/lib/decimal";

describe("decimal", () => {
  it.each(["64120.00", "0.000000000000000000000001", "-12.5", "999999999999999999999999"])(
    "keeps every digit of %s",
    (text) => {
      expect(decimal(text).eq(text)).toBe(true);
      expect(DecimalText.safeParse(text).success).toBe(true);
    },
  );
  it("adds and divides without a float's error", () => {
    expect(decimal("0.1").plus(decimal("0.2")).toFixed()).toBe("0.3");
    expect(decimal("1").div(decimal("3")).toFixed(38)).toBe(`0.${"3".repeat(38)}`);
  });
  it("never prints an exponent", () => {
    expect(decimal("0.00000001").toFixed()).toBe("0.00000001");
    expect(String(decimal("123456789012345678901234"))).toBe("123456789012345678901234");
  });
  it.each(["1e5", "1,000", "NaN", "Infinity", "", " 1", "0x10", ".5"])("refuses %j", (text) => {
    expect(() => decimal(text)).toThrow(RangeError);
  });
});
