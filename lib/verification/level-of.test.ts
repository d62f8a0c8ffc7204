import { describe, expect, it } from "vitest";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { levelOf } from "@/lib/verification/level-of";
import { aRecord, at, roundTrip } from "@/lib/verification/testing/record";
import type { CheckedOutcome } from "@/lib/verification/verify-record";

const SECOND = 1_000;
/** 101 events since the listing with the opening deposit. */
const fills = Array.from({ length: 50 }, (_, n) => roundTrip(at(1) + n * 10 * 60 * SECOND)).flat();
const owned = { ...aRecord({ events: fills }).source, ownership: "keys" as const };

function raised(check: string): CheckedOutcome[] {
  return [{ rank: 1, check, outcome: { state: "raised", severity: "block", evidence: {} } }];
}

function live(lateEvents: number, more: Partial<CheckedRecord> = {}) {
  const late = new Set(fills.slice(0, lateEvents));
  return aRecord(
    { events: fills, delayMs: (event) => (late.has(event) ? 5_001 : 5_000) },
    { source: owned, ...more },
  );
}

describe("levels of verification (reference §4.2)", () => {
  it("0: a paper account stays there, whatever else is true", () => {
    const paper = live(0, { account: { ...aRecord().account, kind: "paper" } });
    expect(levelOf(paper, [])).toEqual({ level: 0, missing: [expect.stringMatching(/paper/)] });
  });

  it("0: one event that no export confirms is enough, and it says how many are missing", () => {
    const source = { ...owned, confirmedEvents: 100 };
    const report = levelOf(aRecord({ events: fills }, { source }), []);
    expect(report.level).toBe(0);
    expect(report.missing).toEqual([expect.stringMatching(/100 of 101 are/)]);
  });

  it("events fed since the last export may wait for the next; without any export they are worth nothing", () => {
    const record = (confirmedEvents: number, awaitingEvents: number) =>
      aRecord({ events: fills }, { source: { ...owned, ownership: null, confirmedEvents, awaitingEvents } });
    expect(levelOf(record(60, 41), []).level).toBe(1);
    expect(levelOf(record(60, 40), []).level).toBe(0);
    expect(levelOf(record(0, 101), []).level).toBe(0);
  });

  it("0: an account without events, and one whose ledger does not hold", () => {
    const empty = aRecord({}, { chain: { problem: null, records: 0, headSeq: 0 } });
    expect(levelOf(empty, []).level).toBe(0);
    expect(levelOf(live(0), raised("ledger-integrity")).level).toBe(0);
  });

  it("1: every event is in an export; the proof of ownership is missing", () => {
    expect(levelOf(aRecord({ events: fills }), [])).toEqual({
      level: 1,
      missing: [expect.stringMatching(/prove that the account is theirs/)],
    });
  });

  it("2: proven to be the owner's, by keys or before a curator, but not observed live", () => {
    for (const ownership of ["keys", "curator"] as const) {
      const report = levelOf(live(50, { source: { ...owned, ownership } }), []);
      expect(report).toEqual({ level: 2, missing: [expect.stringMatching(/50\.5 % were/)] });
    }
  });

  it("3: at exactly 99 % within exactly 5 seconds; one event later it is 2", () => {
    expect(levelOf(live(1), [])).toEqual({ level: 3, missing: [expect.stringMatching(/nobody copies/)] });
    expect(levelOf(live(2), []).level).toBe(2);
  });

  it("3: not while the account needs attention, was never listed, has few events, or check 2 or 3 found something", () => {
    const account = aRecord().account;
    expect(levelOf(live(0, { account: { ...account, state: "needs_attention" } }), []).level).toBe(2);
    expect(levelOf(live(0, { listedAt: null }), []).level).toBe(2);
    expect(levelOf(live(0, { listedAt: at(1) + 450 * 60 * SECOND }), []).missing).toEqual([
      expect.stringMatching(/At least 20 events since the listing/),
    ]);
    expect(levelOf(live(0), raised("late-signals")).level).toBe(2);
    expect(levelOf(live(0), raised("price-feasibility")).level).toBe(2);
  });
});
