import { describe, expect, it } from "vitest";
import { isLocked, lockAfterFailure } from "@/lib/users/login-lock";

const NOW = new Date("2026-11-22T12:00:00Z");
const lockMinutes = (failures: number) => {
  const until = lockAfterFailure(failures, NOW);
  return until === null ? 0 : (until.getTime() - NOW.getTime()) / 60_000;
};

describe("lockAfterFailure", () => {
  it("grows with each failure and stops at an hour", () => {
    expect([1, 4, 5, 6, 7, 10, 11, 12, 2_000].map(lockMinutes)).toEqual([0, 0, 1, 2, 4, 32, 60, 60, 60]);
  });
});

describe("isLocked", () => {
  it("ends at the moment itself", () => {
    expect(isLocked(null, NOW)).toBe(false);
    expect(isLocked(new Date(NOW.getTime() + 1), NOW)).toBe(true);
    expect(isLocked(NOW, NOW)).toBe(false);
  });
});
