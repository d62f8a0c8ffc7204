import { describe, expect, it } from "vitest";
import { decideRefund, type RefundFacts } from "@/lib/indicators/decide-refund";

const now = new Date("2026-03-10T12:00:00Z");
const dayAgo = new Date("2026-03-09T12:00:00Z");
const old = new Date("2026-01-01T00:00:00Z");

function facts(
  more: Partial<Omit<RefundFacts, "licence">> & { licence?: Partial<RefundFacts["licence"]> } = {},
): RefundFacts {
  const { licence, ...rest } = more;
  return {
    licence: {
      status: "active",
      validUntil: null,
      renews: false,
      renewalFailedAt: null,
      boughtAt: old,
      pinned: false,
      ...licence,
    },
    leftMinor: 2_999n,
    refundedPart: false,
    refundedBefore: false,
    runs: { proofClass: "clean" },
    soldProof: "clean",
    ownRuns: { total: 0, failed: 0 },
    now,
    ...rest,
  };
}

const ruleOf = (given: RefundFacts) => decideRefund(given).rule;

describe("failed proof", () => {
  it.each<[RefundFacts["soldProof"], RefundFacts["soldProof"], boolean]>([
    ["clean", "looks_ahead", true],
    ["clean", "rewrites", true],
    ["repaints", "rewrites", true],
    [null, "looks_ahead", true],
    ["clean", "repaints", false],
    ["rewrites", "rewrites", false],
    ["looks_ahead", "rewrites", false],
    ["clean", null, false],
    ["clean", "clean", false],
  ])("sold as %s, now %s: %s", (soldProof, proofClass, possible) => {
    const decision = decideRefund(facts({ soldProof, runs: { proofClass } }));
    expect([decision.possible, decision.rule]).toEqual([possible, possible ? "failed_proof" : null]);
  });

  it("nothing left to run is a failed proof, however long ago it was bought and however often it ran", () => {
    const decision = decideRefund(facts({ runs: null, ownRuns: { total: 900, failed: 0 } }));
    expect(decision).toMatchObject({ possible: true, rule: "failed_proof", until: null });
  });
});

describe("crash rate", () => {
  it.each([
    [4, 4, false],
    [5, 1, true],
    [5, 0, false],
    [6, 1, false],
    [10, 2, true],
    [11, 2, false],
  ])("%s runs, %s failed: %s", (total, failed, possible) => {
    expect(ruleOf(facts({ ownRuns: { total, failed } }))).toBe(possible ? "crash_rate" : null);
  });
});

describe("first day", () => {
  const young = { boughtAt: new Date("2026-03-10T00:00:00Z") };
  it("within 24 hours with two runs, until the 24 hours are over", () => {
    expect(decideRefund(facts({ licence: young, ownRuns: { total: 2, failed: 0 } }))).toMatchObject({
      possible: true,
      rule: "first_day",
      until: new Date("2026-03-11T00:00:00Z"),
    });
  });

  it.each<[string, Parameters<typeof facts>[0], RegExp]>([
    ["after 24 hours to the millisecond", { licence: { boughtAt: dayAgo } }, /they are over/],
    ["with a third run", { licence: young, ownRuns: { total: 3, failed: 0 } }, /ran it 3 times/],
    ["with a pin", { licence: { ...young, pinned: true } }, /pinned/],
    ["a second time", { licence: young, refundedBefore: true }, /before/],
    ["after a part was given back", { licence: young, refundedPart: true, leftMinor: 1n }, /a part/],
  ])("not %s", (_, more, why) => {
    const decision = decideRefund(facts(more));
    expect(decision.possible).toBe(false);
    expect(decision.why).toMatch(why);
    expect(decision.why, "says which rules exist").toMatch(/Failed proof.*Crash rate.*First day/);
  });
});

describe("no rule helps", () => {
  it.each<[string, Parameters<typeof facts>[0], string]>([
    ["a trial", { leftMinor: null }, "Nothing was paid for it."],
    ["what was given back", { leftMinor: 0n, licence: { status: "refunded" } }, "The money was given back."],
    ["a month that is over", { runs: null, licence: { validUntil: dayAgo } }, "The licence has ended."],
    ["a licence taken away", { runs: null, licence: { status: "revoked" } }, "The licence has ended."],
  ])("%s", (_, more, why) => {
    expect(decideRefund(facts(more))).toEqual({ possible: false, rule: null, until: null, why });
  });
});
