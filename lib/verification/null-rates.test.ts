import { describe, expect, it } from "vitest";
import { CHECKS } from "@/lib/verification/checks";
import { type Population, shareOf } from "@/lib/verification/null-rate";
import { FAMILY_RATE, NULL_RATES, POWERS } from "@/lib/verification/null-rates";
import { BAD_ACTOR_NAMES } from "@/lib/verification/simulator/bad-actors";
import {
  companionTraders,
  honestRecord,
  measureChecks,
  populationOf,
} from "@/lib/verification/simulator/calibration";

/** Two-sided 99.9 %: of 25 checks one in forty runs of another seed would lie outside; the seeds are fixed. */
const Z = 3.29;
const SLICE: Readonly<Record<Population, number>> = { investors: 300, traders: 60 };

describe("stored rates", () => {
  it("there is one for every check, by rank, on its population", () => {
    expect(NULL_RATES.map(({ check, population }) => [check, population])).toEqual(
      CHECKS.map((check) => [check.id, populationOf(check)]),
    );
    expect(POWERS.map(({ actor }) => actor)).toEqual(BAD_ACTOR_NAMES);
  });

  it.each(["investors", "traders"] as const)("lie in the interval of a slice of the %s", (population) => {
    const checks = CHECKS.filter((check) => populationOf(check) === population);
    const companions = population === "traders" ? companionTraders() : [];
    const { counts } = measureChecks(checks, SLICE[population], (index) =>
      honestRecord(population, index, companions),
    );
    for (const { check, judged, raised } of counts) {
      const stored = NULL_RATES.find((rate) => rate.check === check);
      const slice = shareOf(raised, judged, Z);
      expect(judged > 0, `${check} judges some accounts of the slice as it did of all`).toBe(
        (stored?.judged ?? 0) > 0,
      );
      if (stored === undefined || slice === null) continue;
      expect(stored.raised / stored.judged, check).toBeGreaterThanOrEqual(slice.low);
      expect(stored.raised / stored.judged, check).toBeLessThanOrEqual(slice.high);
    }
  });

  it("hardly any honest account is hidden, and every bad one is flagged (reference §4.4)", () => {
    expect(FAMILY_RATE.hidden / FAMILY_RATE.accounts).toBeLessThan(0.01);
    for (const { actor, warned, accounts } of POWERS) expect(warned, actor).toBe(accounts);
  });
});

describe("shareOf", () => {
  it("has the Wilson interval: 8 of 10 is 0.4902 to 0.9433 (reference §3.3; upper end by the formula)", () => {
    const rate = shareOf(8, 10);
    expect(rate?.share).toBe(0.8);
    expect(rate?.low).toBeCloseTo(0.4902, 4);
    expect(rate?.high).toBeCloseTo(0.9433, 4);
  });

  it("none of 2,000 is not zero for sure, and none of none is nothing", () => {
    expect(shareOf(0, 2_000)).toMatchObject({
      share: 0,
      low: expect.closeTo(0, 12),
      high: expect.closeTo(0.001917, 6),
    });
    expect(shareOf(0, 0)).toBeNull();
  });
});
