import { expect, it } from "vitest";
import { CODE_BYTES, ownershipCode } from "@/lib/verification/ownership-code";

it("a code has eight letters that nobody mistakes, each of 32 as likely", () => {
  expect(ownershipCode(Uint8Array.of(0, 31, 32, 63, 64, 95, 255, 8))).toBe("TS-2Z2Z-2ZZA");
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const letter = ownershipCode(new Uint8Array(CODE_BYTES).fill(byte)).charAt(3);
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect([...counts.values()]).toEqual(Array(32).fill(8));
});

it("fewer random bytes make no code", () => {
  expect(() => ownershipCode(new Uint8Array(CODE_BYTES - 1))).toThrow(RangeError);
});
