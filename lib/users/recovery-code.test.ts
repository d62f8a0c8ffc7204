import { describe, expect, it } from "vitest";
import { isRecoveryCode, recoveryCode, recoveryCodeHash } from "@/lib/users/recovery-code";

const BYTES = Uint8Array.from([0, 68, 50, 20, 199, 66, 84, 182, 53, 207]);

describe("recoveryCode", () => {
  it("writes ten bytes as four groups of four", () => {
    expect(recoveryCode(BYTES)).toBe("0123-4567-89ab-cdef");
  });
});

describe("recoveryCodeHash", () => {
  it("is the same however the code is typed", () => {
    expect(recoveryCodeHash(" OI23 4567 89AB cdef", "u")).toBe(recoveryCodeHash("0123-4567-89ab-cdef", "u"));
  });

  it("differs between two people", () => {
    expect(recoveryCodeHash("0123-4567-89ab-cdef", "u")).not.toBe(
      recoveryCodeHash("0123-4567-89ab-cdef", "v"),
    );
  });
});

describe("isRecoveryCode", () => {
  it("tells it from an authenticator's code", () => {
    expect(isRecoveryCode("0123-4567-89ab-cdef")).toBe(true);
    expect(isRecoveryCode("123456")).toBe(false);
  });
});
