import { expect, it } from "vitest";
import type { EventFact } from "@/lib/trading/account-event";
import type { LinkedAccount } from "@/lib/verification/checked-record";
import { mirrorHedging } from "@/lib/verification/checks/mirror-hedging";
import { aRecord, at, FIRST_DAY, fill } from "@/lib/verification/testing/record";

const HOUR = 3_600_000;
const own = Array.from({ length: 50 }, (_, n) => fill(n % 2 === 0 ? 1 : -1, 100, at(1, n * HOUR)));

/** The other account takes the other side of the first `count`, `lagMs` later. */
function linked(count: number, lagMs: number, more: Partial<LinkedAccount> = {}): LinkedAccount {
  const mirrored = own.slice(0, count).map((event, n): EventFact => {
    return fill(n % 2 === 0 ? -1 : 1, 100, event.executedAtMs + lagMs, { symbol: "SIM-USD" });
  });
  const { events, derived } = aRecord({ events: mirrored });
  return {
    accountId: "other",
    ...{
      link: "owner",
      openedDay: FIRST_DAY,
      closedDay: null,
      kind: "imported",
      events,
      daily: derived.daily,
    },
    ...more,
  };
}
const run = (...others: LinkedAccount[]) => mirrorHedging.run(aRecord({ events: own }, { linked: others }));

it("one fill in five mirrored passes, one more blocks", () => {
  expect(run(linked(10, 60_000))).toMatchObject({
    state: "passed",
    evidence: { mirroredByOwner: 10, fills: 50 },
  });
  expect(run(linked(11, 60_000))).toMatchObject({ state: "raised", severity: "block" });
});

it("within 60 seconds, before or after, and not a moment later", () => {
  expect(run(linked(50, -60_000)).state).toBe("raised");
  expect(run(linked(50, 60_001)).state).toBe("passed");
});

it("hedges spread over several accounts are added up, each fill once", () => {
  const halves = [linked(11, 0), linked(11, 1_000)];
  expect(run(...halves)).toMatchObject({ evidence: { mirroredByOwner: 11 } });
});

it("an account from the same address hides, as it may be another person; paper is no hedge", () => {
  expect(run(linked(50, 0, { link: "address" }))).toMatchObject({ state: "raised", severity: "hide" });
  expect(run(linked(50, 0, { kind: "paper" })).state).toBe("not_applicable");
});

/** Holds for 90 days what earns −`share` of what the other earns, and something of its own. */
function opposed(days: number) {
  const moves = Array.from({ length: 90 }, (_, day) => 100 + 3 * Math.sin(day) + day / 20);
  const hold = (qty: number) =>
    aRecord(
      { events: [fill(qty, 100, at(0, 1))], closes: { "SIM-USD": moves } },
      {
        period: { fromDay: FIRST_DAY + 90 - days, throughDay: FIRST_DAY + 89 },
      },
    );
  const { events, derived } = hold(-50);
  return mirrorHedging.run({ ...hold(50), linked: [linked(0, 0, { events, daily: derived.daily })] });
}

it("daily returns against each other block from 30 days in common on", () => {
  expect(opposed(30)).toMatchObject({ state: "raised", severity: "block" });
  expect(opposed(29).state).toBe("insufficient");
});

it("does not apply without another account", () => {
  expect(run().state).toBe("not_applicable");
});
