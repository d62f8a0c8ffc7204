import { expect, it } from "vitest";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { lateSignals } from "@/lib/verification/checks/late-signals";
import { aRecord, at, roundTrip } from "@/lib/verification/testing/record";

const fills = Array.from({ length: 50 }, (_, n) => roundTrip(at(1, n * 600_000))).flat();
const exchange = { ...aRecord().account, kind: "exchange" as const };

/** 101 events since the listing of which so many came 5,001 ms late. */
function record(late: number, more: Partial<CheckedRecord> = {}) {
  const slow = new Set(fills.slice(0, late));
  return aRecord(
    { events: fills, delayMs: (event) => (slow.has(event) ? 5_001 : 5_000) },
    { account: exchange, ...more },
  );
}

it("read live: one percent late passes, more is noted and costs level 3", () => {
  expect(lateSignals.run(record(1))).toMatchObject({
    state: "passed",
    evidence: { late: 1, staysBelowLevel3: false },
  });
  expect(lateSignals.run(record(2))).toMatchObject({
    state: "raised",
    severity: "internal",
    evidence: { late: 2, staysBelowLevel3: true },
  });
});

it("from files events are late by nature: no finding, but it is told", () => {
  const imported = record(100, { account: aRecord().account });
  expect(lateSignals.run(imported)).toMatchObject({ state: "passed", evidence: { staysBelowLevel3: true } });
});

it("one event taken back since the listing hides; what was taken back before only counts", () => {
  const taken = { seq: 9, voidsSeq: 3, executedAt: at(1), receivedAt: at(2) };
  expect(lateSignals.run(record(0, { voids: [taken] }))).toMatchObject({ state: "raised", severity: "hide" });
  const later = lateSignals.run(record(0, { voids: [taken], listedAt: at(2) + 1 }));
  expect(later.state).not.toBe("raised");
  expect(later).toMatchObject({ evidence: { takenBackBefore: 1, takenBack: [] } });
});

it("nothing is late before the listing; without events since it there is too little", () => {
  expect(lateSignals.run(record(100, { listedAt: null })).state).toBe("not_applicable");
  expect(lateSignals.run(record(100, { listedAt: at(50) })).state).toBe("insufficient");
});
