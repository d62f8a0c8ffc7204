import { describe, expect, it } from "vitest";
import { nextRun } from "@/lib/jobs/next-run";

const CASES: readonly [cron: string, after: string, next: string][] = [
  ["* * * * *", "2026-11-22T10:00:00.000Z", "2026-11-22T10:01:00.000Z"],
  ["* * * * *", "2026-11-22T10:00:59.999Z", "2026-11-22T10:01:00.000Z"],
  ["*/15 * * * *", "2026-11-22T10:45:00.001Z", "2026-11-22T11:00:00.000Z"],
  ["30 3 * * *", "2026-11-22T03:29:59.999Z", "2026-11-22T03:30:00.000Z"],
  ["30 3 * * *", "2026-11-22T03:30:00.000Z", "2026-11-23T03:30:00.000Z"],
  ["0 3 1 * *", "2026-12-31T23:59:00.000Z", "2027-01-01T03:00:00.000Z"],
  ["0 5 * * 0", "2026-11-22T05:00:00.000Z", "2026-11-29T05:00:00.000Z"],
  ["0 9-17/4 * * 1-5", "2026-11-20T17:00:00.000Z", "2026-11-23T09:00:00.000Z"],
  ["0 0 29 2 *", "2026-11-22T00:00:00.000Z", "2028-02-29T00:00:00.000Z"],
];

describe("nextRun", () => {
  it.each(CASES)("%s after %s is %s", (cron, after, next) => {
    expect(nextRun(cron, new Date(after)).toISOString()).toBe(next);
  });

  it.each(["2026-03-29", "2026-10-25"])("clocks that change on %s do not move a daily job", (day) => {
    expect(nextRun("30 2 * * *", new Date(`${day}T00:00:00.000Z`)).toISOString()).toBe(
      `${day}T02:30:00.000Z`,
    );
  });

  it("refuses what is no schedule", () => {
    expect(() => nextRun("61 * * * *", new Date(0))).toThrow();
    expect(() => nextRun("every day", new Date(0))).toThrow();
  });
});
