import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "@/lib/decimal";
import {
  allocate,
  decimalOfMoney,
  formatMoney,
  minor,
  money,
  moneyFromJson,
  moneyHalfEven,
  moneyJson,
  mulBpsFloor,
  mulBpsHalfEven,
  mulRatioFloor,
  parseAmount,
  splitSale,
} from "@/lib/money";

const amounts = fc.bigInt(0n, 10n ** 15n);

describe("splitSale", () => {
  it.each([
    [2_999n, 7_000, 2_099n, 900n],
    [1_001n, 7_000, 700n, 301n],
    [2_999n, 8_000, 2_399n, 600n],
    [1n, 7_000, 0n, 1n],
    [100n, 10_000, 100n, 0n],
  ])("splits %s at %s bps into %s for the seller and %s for the platform", (gross, bps, seller, platform) => {
    expect(splitSale(minor(gross), bps)).toEqual({ seller, platform });
  });

  it("parts always add up, and the seller's share is floored", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (gross, bps) => {
        const { seller, platform } = splitSale(minor(gross), bps);
        return seller + platform === gross && seller * 10_000n <= gross * BigInt(bps) && platform >= 0n;
      }),
    );
  });

  it("refuses a negative price and a share above the whole", () => {
    expect(() => splitSale(minor(-1n), 7_000)).toThrow(RangeError);
    expect(() => splitSale(minor(1n), 10_001)).toThrow(RangeError);
  });
});

describe("allocate", () => {
  it("hands the left-over units to the first shares, one each", () => {
    expect(allocate(minor(15n), [1n, 1n, 2n, 3n])).toEqual([3n, 2n, 4n, 6n]);
  });

  it("parts sum to the whole and none is negative or above its ceiling", () => {
    const weights = fc
      .array(fc.bigInt(0n, 1_000n), { minLength: 1, maxLength: 20 })
      .filter((all) => all.some((w) => w > 0n));
    fc.assert(
      fc.property(amounts, weights, (total, parts) => {
        const shares = allocate(minor(total), parts);
        const sum = parts.reduce((a, b) => a + b, 0n);
        return (
          shares.reduce<bigint>((a, b) => a + b, 0n) === total &&
          shares.every((share, n) => share >= 0n && share * sum <= total * (parts[n] ?? 0n) + sum)
        );
      }),
    );
  });

  it("refuses weights that cannot share anything", () => {
    expect(() => allocate(minor(1n), [0n, 0n])).toThrow(RangeError);
    expect(() => allocate(minor(1n), [-1n, 2n])).toThrow(RangeError);
  });
});

describe("rounding", () => {
  it.each([
    [5n, 5_000, 2n, 2n],
    [15n, 5_000, 7n, 8n],
    [25n, 1_000, 2n, 2n],
    [35n, 1_000, 3n, 4n],
    [-5n, 5_000, -3n, -2n],
    [36n, 1_000, 3n, 4n],
  ])("%s at %s bps floors to %s and rounds half-even to %s", (amount, bps, floor, halfEven) => {
    expect(mulBpsFloor(minor(amount), bps)).toBe(floor);
    expect(mulBpsHalfEven(minor(amount), bps)).toBe(halfEven);
  });
});

describe("money as text", () => {
  it("travels through JSON unchanged", () => {
    const value = money(123_456_789_012n, "USD");
    expect(moneyFromJson(moneyJson(value))).toEqual(value);
  });
  it.each([
    [2_999n, "USD", "29.99 USD"],
    [120_450n, "USD", "1,204.50 USD"],
    [-5n, "USD", "−0.05 USD"],
    [1_234n, "JPY", "1,234 JPY"],
  ])("prints %s %s as %s", (amount, currency, text) => {
    expect(formatMoney(money(amount, currency))).toBe(text);
  });
  it.each([
    ["29.99", 2_999n],
    ["1,204.5", 120_450n],
    ["7", 700n],
  ])("reads %s", (text, amount) => {
    expect(parseAmount(text, "USD")?.minor).toBe(amount);
  });
  it.each(["", "-5", "1.234", "12,34", "1e3", "29.99 USD", "abc"])("refuses %j", (text) => {
    expect(parseAmount(text, "USD")).toBeNull();
  });
});

describe("mulRatioFloor", () => {
  it("is the share of a part, floored", () => {
    expect(mulRatioFloor(minor(2_099n), minor(1_000n), minor(2_999n))).toBe(699n);
    expect(mulRatioFloor(minor(2_099n), minor(2_999n), minor(2_999n))).toBe(2_099n);
  });

  it("refuses a whole of nothing and anything negative", () => {
    expect(() => mulRatioFloor(minor(1n), minor(1n), minor(0n))).toThrow(RangeError);
    expect(() => mulRatioFloor(minor(1n), minor(-1n), minor(1n))).toThrow(RangeError);
  });
});

it.each([
  ["86.145", "USD", 8_614n],
  ["86.155", "USD", 8_616n],
  ["-0.005", "USD", 0n],
  ["0.5", "JPY", 0n],
  ["1.5", "JPY", 2n],
])("%s %s as money is %s minor units, a half to the even neighbour", (text, currency, expected) => {
  expect(moneyHalfEven(decimal(text), currency).minor).toBe(expected);
});

it("money of a decimal and back is the same", () => {
  expect(decimalOfMoney(money(-2_999n, "USD")).toFixed(2)).toBe("-29.99");
  expect(decimalOfMoney(money(2_999n, "JPY")).toFixed()).toBe("2999");
});
