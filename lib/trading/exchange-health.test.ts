import { describe, expect, test } from "vitest";
import { type ExchangeHealth, planHealth, type ReadEnd } from "@/lib/trading/exchange-health";
import type { ExchangeProblem } from "@/lib/trading/exchange-problem";

const NOW = Date.UTC(2026, 5, 1);
const MINUTE = 60_000;
const WELL: ExchangeHealth = {
  problem: null,
  problemSinceMs: null,
  driftSinceMs: null,
  failures: 0,
  needsAttention: false,
};
const failed = (problem: ExchangeProblem, retryAfterSeconds?: number): ReadEnd => ({
  kind: "failed",
  problem,
  retryAfterSeconds,
});
const read: ReadEnd = { kind: "read", isReconciled: true };
const drifting: ReadEnd = { kind: "read", isReconciled: false };
const at = (nowMs: number, seed = "a") => ({ nowMs, seed });

/** The plans of one end after another, each when the one before said. */
function course(ends: readonly ReadEnd[], before = WELL) {
  let [health, nowMs] = [before, NOW];
  return ends.map((end) => {
    const plan = planHealth(health, end, at(nowMs));
    const waitMs = plan.nextSyncAtMs - nowMs;
    [health, nowMs] = [plan, plan.nextSyncAtMs];
    return { ...plan, waitMs };
  });
}

describe("a read that went well", () => {
  test("comes again in five to six minutes, at a time that the seed alone decides", () => {
    const waits = ["a", "b", "c", "d"].map(
      (seed) => planHealth(WELL, read, at(NOW, seed)).nextSyncAtMs - NOW,
    );
    for (const wait of waits) {
      expect(wait).toBeGreaterThanOrEqual(5 * MINUTE);
      expect(wait).toBeLessThanOrEqual(6 * MINUTE);
    }
    expect(new Set(waits).size, "spread").toBe(4);
    expect(planHealth(WELL, read, at(NOW)).nextSyncAtMs - NOW).toBe(waits[0]);
  });

  test("goes on at once where there is more", () => {
    expect(planHealth(WELL, { kind: "more" }, at(NOW))).toMatchObject({ nextSyncAtMs: NOW, news: null });
  });
});

describe("an exchange that is away", () => {
  test("is tried after longer and longer waits, an hour and a fifth at most", () => {
    const waits = course(Array.from({ length: 12 }, () => failed("unreachable"))).map(({ waitMs }) => waitMs);
    waits.forEach((wait, i) => {
      const least = Math.min(MINUTE * 2 ** i, 60 * MINUTE);
      expect(wait, `wait ${i}`).toBeGreaterThanOrEqual(least);
      expect(wait, `wait ${i}`).toBeLessThanOrEqual(least * 1.2);
    });
  });

  test("is told at the fourth failure, once, also while pauses come between; and once when it is back", () => {
    const ends = [
      failed("unreachable"),
      failed("rate_limited"),
      failed("unreachable"),
      failed("unreachable"),
      failed("rate_limited"),
      failed("unreachable"),
      read,
      read,
    ];
    const plans = course(ends);
    expect(plans.map(({ news }) => news)).toEqual([
      null,
      null,
      null,
      "attention",
      null,
      null,
      "recovered",
      null,
    ]);
    expect(plans.map(({ needsAttention }) => needsAttention)).toEqual([
      ...[false, false, false],
      ...[true, true, true],
      ...[false, false],
    ]);
    expect(new Set(plans.slice(0, 6).map(({ problemSinceMs }) => problemSinceMs)), "one episode").toEqual(
      new Set([NOW]),
    );
  });

  test("is told again in the next episode", () => {
    const outage = Array.from({ length: 4 }, () => failed("unreachable"));
    const plans = course([...outage, read, ...outage]);
    expect(plans.filter(({ news }) => news === "attention")).toHaveLength(2);
    expect(plans[3]?.problemSinceMs).not.toBe(plans[8]?.problemSinceMs);
  });
});

test.each([7, 600, 7_200])("a pause of %i seconds is kept", (seconds) => {
  const { nextSyncAtMs } = planHealth(WELL, failed("rate_limited", seconds), at(NOW));
  expect(nextSyncAtMs).toBeGreaterThanOrEqual(NOW + seconds * 1_000);
});

describe("what waiting does not mend", () => {
  test.each(["key_refused", "permission_missing", "key_may_trade", "other_account", "unreadable"] as const)(
    "%s is told at once, once, and mends itself when it does",
    (problem) => {
      const plans = course([failed(problem), failed(problem), { kind: "more" }, read]);
      expect(plans.map(({ news }) => news)).toEqual(["attention", null, "recovered", null]);
      expect(plans[0]).toMatchObject({ problem, needsAttention: true });
    },
  );

  test("another problem is another episode", () => {
    const plans = course([failed("key_refused"), failed("key_may_trade"), failed("key_may_trade")]);
    expect(plans.map(({ news }) => news)).toEqual(["attention", "attention", null]);
  });
});

describe("balances that differ", () => {
  test("have an hour to agree, and are looked at each minute meanwhile", () => {
    const [first, second] = course([drifting, drifting]);
    expect(first).toMatchObject({ driftSinceMs: NOW, problem: null, needsAttention: false, news: null });
    expect(first?.waitMs).toBeLessThanOrEqual(1.2 * MINUTE);
    expect(second?.driftSinceMs).toBe(NOW);
    expect(course([drifting, read])[1]).toMatchObject({ driftSinceMs: null, news: null });
  });

  test("are told after it, once, stay told while more is read, and recover", () => {
    const before = { ...WELL, driftSinceMs: NOW - 60 * MINUTE };
    const plans = course([drifting, drifting, { kind: "more" }, drifting, read], before);
    expect(plans.map(({ news }) => news)).toEqual(["attention", null, null, null, "recovered"]);
    expect(plans[2]).toMatchObject({ problem: "unreconciled", needsAttention: true });
  });

  test("are forgotten by no outage", () => {
    const before = { ...WELL, driftSinceMs: NOW - 30 * MINUTE };
    expect(course([failed("unreachable"), { kind: "more" }], before)[1]?.driftSinceMs).toBe(
      NOW - 30 * MINUTE,
    );
  });
});
