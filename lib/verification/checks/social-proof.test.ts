import { expect, it } from "vitest";
import type { Rater } from "@/lib/verification/checked-record";
import { socialProof } from "@/lib/verification/checks/social-proof";
import { aRecord, at } from "@/lib/verification/testing/record";

const rater = (addresses: number[], isNear = false, day = 1): Rater => ({
  ratedAt: at(day),
  stars: 5,
  addresses,
  isNear,
});
const run = (raters: Rater[]) => socialProof.run(aRecord({}, { raters }));
const chain = (length: number) => Array.from({ length }, (_, n) => rater([n, n + 1]));

it("five who are connected by addresses hide, four do not; a chain connects them", () => {
  expect(run(chain(4))).toMatchObject({ state: "passed", evidence: { largestRing: 4, raters: 4 } });
  expect(run(chain(5))).toMatchObject({ state: "raised", severity: "hide", evidence: { largestRing: 5 } });
});

it("those near the provider are one ring, whatever their other addresses", () => {
  const near = Array.from({ length: 5 }, (_, n) => rater([100 + n], true));
  expect(run(near)).toMatchObject({ state: "raised", evidence: { nearProvider: 5, largestRing: 5 } });
});

it("many who share nothing are no ring, with or without a known address", () => {
  const strangers = [...Array.from({ length: 20 }, (_, n) => rater([n * 10])), rater([]), rater([])];
  expect(run(strangers)).toMatchObject({ state: "passed", evidence: { largestRing: 1, ratersInRings: 0 } });
});

it("a burst is told, not acted on", () => {
  const burst = [rater([1], false, 0), ...Array.from({ length: 9 }, (_, n) => rater([2 + 2 * n], false, 9))];
  const outcome = run(burst);
  expect(outcome.state).toBe("passed");
  expect(outcome.state === "passed" && outcome.evidence.burstZ).toBeCloseTo((9 - 1) / 2.8284271247, 9);
});

it("does not apply while nobody rates", () => {
  expect(run([]).state).toBe("not_applicable");
});
