import { describe, expect, it } from "vitest";
import { largestHonestRho, serialCorrelation } from "@/lib/verification/checks/serial-correlation";
import { seededRandom } from "@/lib/verification/simulator/seeded-random";
import { autocorrelation } from "@/lib/verification/statistics/serial-correlation";
import { aRecord } from "@/lib/verification/testing/record";
import { recordOfReturns } from "@/lib/verification/testing/returns-record";

/** Returns whose ρ₁ is `rho` to 1e-9: noise with as much of the day before as it takes. */
function correlated(n: number, rho: number): number[] {
  const random = seededRandom(10);
  const noise = Array.from({ length: n }, () => 0.01 * random.normal());
  const mixed = (share: number) => noise.map((value, index) => value + share * (noise[index - 1] ?? 0));
  let [low, high] = [-1, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (autocorrelation(Float64Array.from(mixed(middle)), 1) < rho) low = middle;
    else high = middle;
  }
  return mixed(low);
}

describe("serial correlation", () => {
  it.each([
    [90, 0.23],
    [180, 0.165],
    [365, 0.12],
  ])("over %i days %f passes and a thousandth more warns", (n, rho) => {
    expect(largestHonestRho(n)).toBe(rho);
    expect(serialCorrelation.run(recordOfReturns(correlated(n, rho - 1e-6))).state).toBe("passed");
    expect(serialCorrelation.run(recordOfReturns(correlated(n, rho + 0.001)))).toMatchObject({
      state: "raised",
      severity: "warn",
      evidence: { rho1Max: rho },
    });
  });

  it("the threshold falls with the length, between and beyond the points of the reference", () => {
    const points = [90, 120, 180, 250, 365, 500, 1_460].map(largestHonestRho);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(largestHonestRho(1_460)).toBeCloseTo(0.06, 12);
  });

  it("negative correlation is no sign of stale marks", () => {
    expect(serialCorrelation.run(recordOfReturns(correlated(180, -0.4))).state).toBe("passed");
  });

  it("equal returns have no correlation", () => {
    const outcome = serialCorrelation.run(recordOfReturns(Array<number>(90).fill(0)));
    expect(outcome).toMatchObject({ state: "passed", evidence: { rho1: null, ljungBoxP: null } });
  });

  it("89 days are too few, and none are nothing to look at", () => {
    expect(serialCorrelation.run(recordOfReturns(correlated(89, 0.5))).state).toBe("insufficient");
    expect(serialCorrelation.run(aRecord()).state).toBe("not_applicable");
  });

  it.each([90, 180, 365])("honest records of %i days exceed it in 1 %% (4,000 runs, to 0.6 points)", (n) => {
    const random = seededRandom(11);
    const runs = 4_000;
    let above = 0;
    for (let run = 0; run < runs; run += 1) {
      const returns = Float64Array.from({ length: n }, () => random.normal());
      if (autocorrelation(returns, 1) > largestHonestRho(n)) above += 1;
    }
    expect(Math.abs(above / runs - 0.01)).toBeLessThan(0.006);
  });
});
