import { expect, it } from "vitest";
import type { Check, CheckOutcome } from "@/lib/verification/check";
import { aRecord, at, roundTrip } from "@/lib/verification/testing/record";
import { verdictOf } from "@/lib/verification/verdict-of";
import { verifyRecord } from "@/lib/verification/verify-record";

const PASSED: CheckOutcome = { state: "passed", evidence: {} };
const INSUFFICIENT: CheckOutcome = { state: "insufficient", needs: "10 trades", evidence: {} };

function check(rank: number, outcome: CheckOutcome): Check {
  const words = { title: "", formula: "", threshold: "" };
  return { rank, id: `check-${rank}`, ...words, actsAlone: false, run: () => outcome };
}

function raised(rank: number, severity: "internal" | "warn" | "hide" | "block"): Check {
  return check(rank, { state: "raised", severity, evidence: { seen: rank } });
}

it("each check that could look gives a finding with its evidence, and what was raised the score", () => {
  const checks = [check(1, PASSED), raised(2, "warn"), check(3, INSUFFICIENT), raised(5, "hide")];
  const run = verifyRecord(aRecord(), checks);
  expect(run.findings).toMatchObject([
    { check: { id: "check-1" }, severity: null },
    { check: { id: "check-2" }, severity: "warn", evidence: { seen: 2 } },
    { check: { id: "check-5" }, severity: "hide", evidence: { seen: 5 } },
  ]);
  expect(run.score).toBeCloseTo(0.6, 12);
  expect(run.verdict).toBe("failed");
});

it("the gravest finding is the verdict: hide and block fail, warn warns, a note passes", () => {
  const outcomes = [{ outcome: PASSED }];
  expect(verdictOf("block", outcomes)).toBe("failed");
  expect(verdictOf("hide", outcomes)).toBe("failed");
  expect(verdictOf("warn", outcomes)).toBe("warned");
  expect(verdictOf("internal", outcomes)).toBe("passed");
  expect(verdictOf(null, outcomes)).toBe("passed");
});

it("a record of which more checks lack data than pass is too young; what was found counts all the same", () => {
  const young = [{ outcome: PASSED }, { outcome: INSUFFICIENT }, { outcome: INSUFFICIENT }];
  expect(verdictOf(null, young)).toBe("insufficient_data");
  expect(verdictOf(null, young.slice(0, 2))).toBe("passed");
  expect(verdictOf("warn", young)).toBe("warned");
});

it("equal records give equal runs, to the byte", () => {
  const record = () => aRecord({ events: roundTrip(at(3), { close: 101 }) });
  expect(JSON.stringify(verifyRecord(record()))).toBe(JSON.stringify(verifyRecord(record())));
});
