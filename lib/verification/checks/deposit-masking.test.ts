import { describe, expect, it } from "vitest";
import { depositMasking } from "@/lib/verification/checks/deposit-masking";
import { aRecord } from "@/lib/verification/testing/record";
import { recordOfReturns } from "@/lib/verification/testing/returns-record";

const run = (returns: readonly number[], flows: readonly number[]) =>
  depositMasking.run(recordOfReturns(returns, { flows }));

/** 100 doubles in ten days, then `deposit` comes and nothing happens for ninety. */
function masked(deposit: number) {
  const returns = [...Array<number>(10).fill(2 ** 0.1 - 1), ...Array<number>(90).fill(0.0001)];
  return run(returns, [100, ...Array<number>(9).fill(0), deposit]);
}

describe("deposit masking", () => {
  it("a record that was made with little and kept with much warns", () => {
    const outcome = masked(9_900);
    expect(outcome).toMatchObject({ state: "raised", severity: "warn" });
    if (outcome.state !== "raised") return;
    expect(outcome.evidence.timeWeightedReturn).toBeCloseTo(2 * 1.0001 ** 90 - 1, 9);
    expect(outcome.evidence.gap).toBeGreaterThan(0.9);
    // The first ten days gave ln 2 of ln 2 + 90 ln 1.0001, the last of them on 187 of 10,000.
    expect(outcome.evidence.smallCapitalShare).toBeCloseTo(
      Math.log(2) / (Math.log(2) + 90 * Math.log(1.0001)),
      9,
    );
  });

  it("without flows there is no gap, however much it earned", () => {
    const outcome = run(Array<number>(100).fill(0.02), [1_000]);
    expect(outcome.state).toBe("passed");
    expect("evidence" in outcome ? outcome.evidence.gap : null).toBeCloseTo(0, 6);
  });

  it("a gap below 50 points passes, above it warns", () => {
    // The first day earns on 1,000, the nine after it hold 4,000 and earn nothing.
    const gapOf = (gain: number) => run([gain, ...Array<number>(9).fill(0)], [1_000, 3_000]);
    expect(gapOf(0.6)).toMatchObject({
      state: "passed",
      evidence: {
        timeWeightedReturn: expect.closeTo(0.6, 12),
        gap: expect.closeTo(0.4369, 4),
        smallCapitalShare: 0,
      },
    });
    expect(gapOf(0.8)).toMatchObject({ state: "raised", evidence: { smallCapitalShare: 0 } });
  });

  it("a share of more than half on small capital warns also without a gap", () => {
    const days = (small: number) =>
      run(
        [...Array<number>(10).fill(small), ...Array<number>(30).fill(0.01)],
        [100, ...Array<number>(9).fill(0), 9_900],
      );
    expect(days(0.025)).toMatchObject({ state: "passed" });
    expect(days(0.035)).toMatchObject({ state: "raised" });
  });

  it("counts large flows near large days", () => {
    expect(run([0, 0.06, 0, 0, 0, 0, 0, 0], [1_000, 0, 0, 600])).toMatchObject({
      evidence: { largeFlowsNearBigDays: 1 },
    });
    expect(run([0, 0.06, 0, 0, 0, 0, 0, 0], [1_000, 0, 0, 0, 600])).toMatchObject({
      evidence: { largeFlowsNearBigDays: 0 },
    });
    expect(run([0, 0.04, 0, 0], [1_000, 0, 600])).toMatchObject({ evidence: { largeFlowsNearBigDays: 0 } });
  });

  it("a loss has no share, and an account without a return nothing to mask", () => {
    expect(run([-0.1, -0.1], [1_000])).toMatchObject({
      state: "passed",
      evidence: { smallCapitalShare: null },
    });
    expect(run([-1], [1_000])).toMatchObject({ evidence: { smallCapitalShare: null } });
    const empty = aRecord();
    const later = { fromDay: empty.period.throughDay + 1, throughDay: empty.period.throughDay + 1 };
    expect(depositMasking.run({ ...empty, period: later }).state).toBe("not_applicable");
  });
});
