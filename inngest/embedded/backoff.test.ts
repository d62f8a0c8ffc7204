import { describe, expect, it } from "vitest";
import { BACKOFF_SECONDS, retryAtMs } from "@/inngest/embedded/backoff";

const NOW = Date.UTC(2026, 0, 1);
const order = { attempt: 0, retryAfter: null, nowMs: NOW, random: 0, scale: 1 };

describe("retryAtMs", () => {
  it("follows Inngest's table: 15 s, 30 s, 1 min … 2 h, the last one for ever", () => {
    const waits = [0, 1, 2, 9, 10, 50].map((attempt) => (retryAtMs({ ...order, attempt }) - NOW) / 1_000);
    expect(waits).toEqual([15, 30, 60, 7_200, 7_200, 7_200]);
    expect(BACKOFF_SECONDS).toHaveLength(10);
  });

  it("adds up to 30 s at random", () => {
    expect(retryAtMs({ ...order, random: 0.5 }) - NOW).toBe(30_000);
  });

  it.each([
    ["30", NOW + 30_000],
    ["2026-01-01T01:00:00.000Z", NOW + 3_600_000],
  ])("retry-after %s wins, unscaled", (retryAfter, at) => {
    expect(retryAtMs({ ...order, retryAfter, scale: 0.001 })).toBe(at);
  });

  it("an unreadable retry-after counts as none", () => {
    expect(retryAtMs({ ...order, retryAfter: "later" }) - NOW).toBe(15_000);
  });
});
