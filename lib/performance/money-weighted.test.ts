import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modifiedDietz, moneyWeightedReturn } from "@/lib/performance/money-weighted";
import { measured, recordOf } from "@/lib/performance/testing/record-of";

describe("vector V3: five days with flows (reference §3.3, to 1e-6)", () => {
  const returns = [0.05, -0.03, 0.02, 0.02, -0.01];
  const daily = recordOf(returns, [10_000, 20_000, 0, -10_000, 0]);
  const performance = measured([], { daily });

  it("equity 10,500.00, 29,585.00, 30,176.70, 20,580.234, 20,374.43166", () => {
    const expected = [10_500, 29_585, 30_176.7, 20_580.234, 20_374.43166];
    expected.forEach((value, day) => {
      expect(daily.equity[day]).toBeCloseTo(value, 8);
    });
  });
  it("time-weighted +4.905093 %", () => {
    expect(performance.totalReturn).toBeCloseTo(0.04905093, 8);
  });
  it("Modified Dietz +1.701962 %, on an average capital of 22,000", () => {
    expect(performance.modifiedDietz).toBeCloseTo(374.43166 / 22_000, 12);
    expect(performance.modifiedDietz).toBeCloseTo(0.01701962, 8);
  });
  it("money-weighted +1.702489 %, 0.338202 % a day", () => {
    expect(performance.mwr).toBeCloseTo(0.01702489, 8);
    expect((1 + (performance.mwr ?? 0)) ** (1 / 5) - 1).toBeCloseTo(0.00338202, 8);
  });
  it("none of the wrong answers", () => {
    const wrong = [-0.01916367, 0.03744317, 0.01248105];
    for (const value of [performance.totalReturn, performance.modifiedDietz, performance.mwr])
      for (const trap of wrong) expect(Math.abs((value ?? 0) - trap)).toBeGreaterThan(1e-3);
  });
});

describe("moneyWeightedReturn", () => {
  const flows = (...values: number[]) => Float64Array.from(values);

  it("is the plain return where no money moved", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (growth) => {
        const found = moneyWeightedReturn({ startValue: 100, endValue: 100 * growth, flows: flows(0, 0, 0) });
        expect(Math.abs((found ?? 0) - (growth - 1))).toBeLessThan(1e-12 * Math.max(1, growth));
      }),
    );
  });

  it("a loss of everything is −1, unless something was taken out before", () => {
    expect(moneyWeightedReturn({ startValue: 0, endValue: 0, flows: flows(100, 0) })).toBe(-1);
    expect(moneyWeightedReturn({ startValue: 100, endValue: 0, flows: flows(0, -50) })).toBeCloseTo(
      -0.75,
      12,
    );
  });

  it("is null without money, without days and where a flow is unknown", () => {
    expect(moneyWeightedReturn({ startValue: 0, endValue: 0, flows: flows(0, 0) })).toBeNull();
    expect(moneyWeightedReturn({ startValue: 100, endValue: 100, flows: flows() })).toBeNull();
    expect(moneyWeightedReturn({ startValue: 100, endValue: 100, flows: flows(Number.NaN) })).toBeNull();
  });
});

it("Modified Dietz is null where the average capital is not positive", () => {
  expect(modifiedDietz({ startValue: 100, endValue: 10, flows: Float64Array.of(-200) })).toBeNull();
});
