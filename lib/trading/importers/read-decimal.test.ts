import { describe, expect, test } from "vitest";
import { product, readDecimal, sum } from "@/lib/trading/importers/read-decimal";

describe("a number of a file", () => {
  test.each([
    ["64,120.00", ".", "64120.00"],
    ["1 000.50", ".", "1000.50"],
    ["-.5", ".", "-0.5"],
    ["+3", ".", "3"],
    ["2.5e-7", ".", "0.00000025"],
    ["1.234.567,80", ",", "1234567.80"],
    ["12'345.6", ".", "12345.6"],
  ] as const)("%s with %s is %s", (text, sign, expected) => {
    expect(readDecimal("price", text, sign)).toBe(expected);
  });

  test.each([
    ["1,5", "."],
    ["1.5", ","],
    ["12,34,567", "."],
    ["", "."],
    ["-", "."],
    ["0x10", "."],
    ["1e999", "."],
    ["Infinity", "."],
    ["1".repeat(30), "."],
  ] as const)("%s with %s is refused", (text, sign) => {
    expect(() => readDecimal("price", text, sign)).toThrow("price");
  });
});

test("sums keep the larger scale, products lose no digit", () => {
  expect([sum("-3.50", "0.001"), product("0.50", "100000"), product("1.5", "0.01")]).toEqual([
    "-3.499",
    "50000.00",
    "0.015",
  ]);
});
