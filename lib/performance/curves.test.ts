import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalReturn } from "@/lib/performance/growth";
import { monthlyReturns } from "@/lib/performance/monthly-returns";
import { observationsOf } from "@/lib/performance/observations";
import { rollingStatistics } from "@/lib/performance/rolling";
import { windowStart } from "@/lib/performance/stats-window";
import { FIRST_DAY, measured, recordOf, V2_RETURNS } from "@/lib/performance/testing/record-of";

const daily = fc.double({ min: -0.2, max: 0.2, noNaN: true });

describe("monthlyReturns", () => {
  it("cuts at the calendar month, in UTC", () => {
    const returns = [...Array<number>(31).fill(0), 0.1, 0.1];
    expect(monthlyReturns(observationsOf(recordOf(returns)))).toEqual([
      { year: 2026, month: 1, return: 0 },
      { year: 2026, month: 2, return: expect.closeTo(0.21, 12) },
    ]);
  });
  it("months link to the total return, gaps or not", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(daily, fc.constant(Number.NaN)), { minLength: 1, maxLength: 120 }),
        (returns) => {
          const observations = observationsOf(recordOf(returns));
          const linked =
            monthlyReturns(observations).reduce((value, month) => value * (1 + month.return), 1) - 1;
          const total = totalReturn(observations.returns) ?? 0;
          expect(Math.abs(linked - total)).toBeLessThan(1e-12 * Math.max(1, Math.abs(total)));
        },
      ),
    );
  });
});

describe("rollingStatistics", () => {
  it("its last full window says what the whole record says", () => {
    const rolling = rollingStatistics(Float64Array.from(V2_RETURNS), { length: 10, periodsPerYear: 365 });
    const whole = measured(V2_RETURNS);
    expect(rolling.growth[8]).toBeNaN();
    expect(rolling.growth[9]).toBeCloseTo(whole.totalReturn ?? 0, 12);
    expect(rolling.sharpe[9]).toBeCloseTo(whole.sharpe ?? 0, 12);
    expect(rolling.volatility[9]).toBeCloseTo(whole.volatility ?? 0, 12);
  });
  it("has no ratio where nothing moves, and no window longer than the record", () => {
    expect(rollingStatistics(new Float64Array(3), { length: 2, periodsPerYear: 365 }).sharpe[2]).toBeNaN();
    expect(rollingStatistics(new Float64Array(3), { length: 4, periodsPerYear: 365 }).growth[2]).toBeNaN();
  });
});

describe("windowStart", () => {
  it.each([
    ["all", 100],
    ["30d", 971],
    ["90d", 911],
    ["365d", 636],
  ] as const)("%s of a long record begins on day %i", (window, day) => {
    expect(windowStart(window, { sinceDay: 100, throughDay: 1000 })).toBe(day);
  });
  it("no window looks behind the listing", () => {
    expect(windowStart("365d", { sinceDay: FIRST_DAY, throughDay: FIRST_DAY + 9 })).toBe(FIRST_DAY);
  });
});
