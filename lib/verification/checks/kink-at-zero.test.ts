import { describe, expect, it } from "vitest";
import { kinkAtZero, kinkOf } from "@/lib/verification/checks/kink-at-zero";
import { seededRandom } from "@/lib/verification/simulator/seeded-random";
import { aRecord } from "@/lib/verification/testing/record";
import { recordOfReturns } from "@/lib/verification/testing/returns-record";

/** `above` returns just above zero, `below` just below, and 100 far from it on both sides. */
function around(above: number, below: number): number[] {
  return [
    ...Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? 0.03 : -0.03)),
    ...Array<number>(above).fill(0.001),
    ...Array<number>(below).fill(-0.001),
  ];
}
/** The same in another order, without runs. */
function interleaved(values: readonly number[]): number[] {
  return values.map((_, index) => values[(index * 97) % values.length] ?? 0);
}
const run = (returns: readonly number[]) => kinkAtZero.run(recordOfReturns(returns));

describe("kink at zero", () => {
  it("counts the bins by hand: h = 0.9·s·n^(−1/5), as many below as above have z near 0", () => {
    const kink = kinkOf(Float64Array.from(around(20, 20)));
    const deviation = Math.sqrt((100 * 0.03 ** 2 + 40 * 0.001 ** 2) / 139);
    expect(kink?.binWidth).toBeCloseTo(0.9 * deviation * 140 ** -0.2, 12);
    expect(kink).toMatchObject({ aroundZero: 40, aboveZero: 20, expectedShare: expect.closeTo(0.5, 12) });
    expect(kink?.z).toBeCloseTo(0, 10);
  });

  it("z above 3 alone is noted internally", () => {
    expect(run(around(76, 44))).toMatchObject({ state: "passed" });
    expect(run(interleaved(around(77, 43)))).toMatchObject({
      state: "raised",
      severity: "internal",
      evidence: { isAccompanied: false },
    });
  });

  it("with a record that is too smooth it hides", () => {
    const smooth = [...Array<number>(60).fill(0.001), ...Array<number>(5).fill(-0.001)];
    expect(run([...around(0, 0).slice(0, 30), ...smooth])).toMatchObject({
      state: "raised",
      severity: "hide",
      evidence: { isAccompanied: true },
    });
  });

  it("a kink the other way is none", () => {
    expect(run(around(5, 35)).state).toBe("passed");
  });

  it("needs 90 days, and ten returns around zero", () => {
    expect(run(around(40, 2).slice(60, 149)).state).toBe("insufficient");
    expect(run(around(9, 0))).toMatchObject({ state: "insufficient", evidence: { aroundZero: 9 } });
    expect(run(Array<number>(100).fill(0.01)).state).toBe("insufficient");
    expect(kinkAtZero.run(aRecord()).state).toBe("not_applicable");
  });

  it("honest records of 365 days have a standard normal z (2,000 runs: deviation to 0.06, above 3 in fewer than 0.5 %)", () => {
    const random = seededRandom(12);
    const z = Array.from({ length: 2_000 }, () => {
      const returns = Float64Array.from({ length: 365 }, () => 0.05 + random.normal());
      return kinkOf(returns)?.z ?? Number.NaN;
    });
    const spread = Math.sqrt(z.reduce((sum, value) => sum + value * value, 0) / z.length);
    expect(Math.abs(spread - 1)).toBeLessThan(0.06);
    expect(z.filter((value) => value > 3).length / z.length).toBeLessThan(0.005);
  });
});
