import { describe, expect, it } from "vitest";
import { canonicalJson, sha256Hex } from "@/lib/canonical-json";

describe("canonicalJson (RFC 8785)", () => {
  it("orders keys by UTF-16 and writes no white space", () => {
    expect(canonicalJson({ b: 1, a: { d: [true, null], c: "x" }, "\u20ac": 2, 1: 3 })).toBe(
      '{"1":3,"a":{"c":"x","d":[true,null]},"b":1,"€":2}',
    );
  });
  it("writes numbers as RFC 8785 section 3.2.2.3 does", () => {
    expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]",
    );
  });
  it("leaves out members without a value", () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
  it("refuses what JSON cannot say", () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
  });
  it("hashes the empty text to the published value", () => {
    expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});
