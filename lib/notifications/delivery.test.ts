import { describe, expect, it } from "vitest";
import {
  failureVerdict,
  planAfterFailure,
  RETRY_AFTER_MS,
  reasonToSkip,
  STALE_AFTER_MS,
} from "@/lib/notifications/delivery";

const now = new Date("2026-11-22T12:00:00.000Z");

describe("failureVerdict", () => {
  it.each([
    ["EENVELOPE", 550, "RCPT TO", "refused"],
    ["EENVELOPE", 450, "RCPT TO", "later"],
    ["EMESSAGE", 554, "DATA", "refused"],
    ["EMESSAGE", 451, "DATA", "later"],
    ["EMESSAGE", undefined, "MAIL FROM", "refused"],
    ["EENVELOPE", undefined, "API", "refused"],
    ["EENVELOPE", 553, "MAIL FROM", "unreachable"],
    ["EAUTH", 535, "AUTH PLAIN", "unreachable"],
    ["ECONNECTION", undefined, "CONN", "unreachable"],
    ["ETIMEDOUT", undefined, undefined, "unreachable"],
    [undefined, undefined, undefined, "unreachable"],
  ] as const)("%s %s at %s: %s", (code, responseCode, command, verdict) => {
    expect(failureVerdict({ code, responseCode, command })).toBe(verdict);
  });
});

describe("planAfterFailure", () => {
  it("waits longer each time and gives up after the last wait", () => {
    const waits = RETRY_AFTER_MS.map((_, index) => {
      const plan = planAfterFailure({ attempts: index + 1, verdict: "later", now });
      return plan.state === "pending" ? plan.nextAttemptAt.getTime() - now.getTime() : 0;
    });
    expect(waits).toEqual([...RETRY_AFTER_MS]);
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    const last = planAfterFailure({ attempts: RETRY_AFTER_MS.length + 1, verdict: "unreachable", now });
    expect(last).toEqual({ state: "failed" });
  });

  it("gives up at once on a refusal for good", () => {
    expect(planAfterFailure({ attempts: 1, verdict: "refused", now })).toEqual({ state: "failed" });
  });
});

describe("reasonToSkip", () => {
  const recipient = { email: "a@example.test", verified: true, closed: false };
  const mail = { recipient, aboutAddress: false, dueAt: now, now };
  it.each([
    ["an ordinary mail", mail, null],
    ["a person who is gone", { ...mail, recipient: null }, "closed"],
    [
      "a closed account, even about its address",
      { ...mail, recipient: { ...recipient, closed: true }, aboutAddress: true },
      "closed",
    ],
    [
      "an address nobody has proven",
      { ...mail, recipient: { ...recipient, verified: false } },
      "never confirmed",
    ],
    [
      "the mail that proves it",
      { ...mail, recipient: { ...recipient, verified: false }, aboutAddress: true },
      null,
    ],
    ["what waited too long", { ...mail, dueAt: new Date(now.getTime() - STALE_AFTER_MS - 1) }, "three days"],
    ["what waited almost too long", { ...mail, dueAt: new Date(now.getTime() - STALE_AFTER_MS) }, null],
  ])("%s", (_, given, words) => {
    const reason = reasonToSkip(given);
    if (words === null) expect(reason).toBeNull();
    else expect(reason).toContain(words);
  });
});
