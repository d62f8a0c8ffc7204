import { describe, expect, it } from "vitest";
import { biasRatioOf, smoothness } from "@/lib/verification/checks/smoothness";
import { seededRandom } from "@/lib/verification/simulator/seeded-random";
import { aRecord, at, fill, roundTrip } from "@/lib/verification/testing/record";
import { recordOfReturns } from "@/lib/verification/testing/returns-record";

/** `gains` days of +1 %, `losses` of −1 %, a day of +8 % and one of −8 % so that 1 % lies within one deviation. */
function days(gains: number, losses: number): number[] {
  return [0.08, -0.08, ...Array<number>(gains).fill(0.01), ...Array<number>(losses).fill(-0.01)];
}
const run = (returns: readonly number[]) => smoothness.run(recordOfReturns(returns));

describe("smoothness", () => {
  it("a bias ratio of exactly 3 passes, above it hides", () => {
    expect(run(days(75, 24))).toMatchObject({ state: "passed", evidence: { biasRatio: 3, days: 101 } });
    expect(run(days(76, 24))).toMatchObject({ state: "raised", severity: "hide" });
  });

  it("a fifth of days below zero passes, fewer hide", () => {
    // The gains are larger than the deviation, so the bias ratio stays out of it.
    const outliers = (losses: number) => [
      ...Array.from({ length: 100 - losses }, (_, index) => (index % 2 === 0 ? 0.03 : 0.001)),
      ...Array<number>(losses).fill(-0.001),
    ];
    expect(run(outliers(20))).toMatchObject({ state: "passed", evidence: { negativeShare: 0.2 } });
    expect(run(outliers(19))).toMatchObject({ state: "raised", severity: "hide" });
  });

  it("a record that never moves the other way has no bias ratio and is caught by its share", () => {
    expect(run(Array<number>(90).fill(0.001))).toMatchObject({
      state: "raised",
      evidence: { biasRatio: null, negativeShare: 0 },
    });
  });

  it("89 days are too few", () => {
    expect(run(Array<number>(89).fill(0.001)).state).toBe("insufficient");
  });

  it("days without a position do not count: they are flat and would fake smoothness", () => {
    const one = aRecord({ events: roundTrip(at(10)) });
    expect(smoothness.run(one)).toMatchObject({ state: "insufficient", evidence: { days: 1 } });
    const held = aRecord({ events: [fill(1, 100, at(80))] });
    expect(smoothness.run(held)).toMatchObject({ evidence: { days: 10 } });
    expect(smoothness.run(aRecord()).state).toBe("not_applicable");
  });
});

describe("20,000 honest records of 90 days with a Sharpe ratio of 5 (reference §4.4, seed 5)", () => {
  const random = seededRandom(5);
  const records = Array.from({ length: 20_000 }, () =>
    Float64Array.from({ length: 90 }, () => 5 / Math.sqrt(365) + random.normal()),
  );
  const percentile = (values: readonly number[], share: number) =>
    Float64Array.from(values).sort()[Math.round(share * (values.length - 1))] ?? Number.NaN;

  it("have a bias ratio of 2.28 at the 99th percentile (to 0.06)", () => {
    const ratio = percentile(
      records.map((returns) => biasRatioOf(returns) ?? 0),
      0.99,
    );
    expect(Math.abs(ratio - 2.28)).toBeLessThan(0.06);
  });

  it("have 27.8 % of days below zero at the 1st percentile (to 0.6 points)", () => {
    const shares = records.map((returns) => returns.filter((r) => r < 0).length / 90);
    expect(Math.abs(percentile(shares, 0.01) - 0.278)).toBeLessThan(0.006);
  });
});
