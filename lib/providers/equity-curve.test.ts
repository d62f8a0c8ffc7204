import { describe, expect, it } from "vitest";
import { performanceOf } from "@/lib/performance/performance";
import { FIRST_DAY, recordOf } from "@/lib/performance/testing/record-of";
import { type CurveOptions, equityCurve } from "@/lib/providers/equity-curve";

const RETURNS = [0.5, -0.2, 0.1, -0.1, 0.05];
const LISTED_ON = FIRST_DAY + 2;
const GAP = Number.NaN;

function curve(returns: readonly number[], options: Partial<CurveOptions> = {}) {
  return equityCurve(recordOf(returns), {
    sinceDay: LISTED_ON,
    window: "all",
    periodsPerYear: 365,
    ...options,
  });
}

describe("the curve of a record", () => {
  it("is 1 where the ranked part begins, and joins what was before to it", () => {
    const days = curve(RETURNS);
    expect(days.map(({ ranked }) => ranked)).toEqual([false, false, true, true, true]);
    expect(days[1]?.growth).toBe(1);
    expect(days[0]?.growth).toBeCloseTo(1.5 / 1.2, 12);
    expect(days[2]?.growth).toBeCloseTo(1.1, 12);
  });

  it("ends at the total return and the drawdown that are measured since the listing", () => {
    const measured = performanceOf({
      daily: recordOf(RETURNS),
      trades: [],
      periodsPerYear: 365,
      riskFreeRate: 0,
      trials: { count: 1, sharpeDeviation: null },
      sinceDay: LISTED_ON,
    });
    const days = curve(RETURNS);
    expect(days.at(-1)?.growth).toBeCloseTo(1 + (measured.totalReturn ?? Number.NaN), 12);
    const ranked = days.filter((day) => day.ranked).map(({ drawdown }) => drawdown ?? 0);
    expect(Math.max(...ranked)).toBeCloseTo(measured.maxDrawdown ?? Number.NaN, 12);
  });

  it("takes money in and out without a step", () => {
    const flows = [10_000, 0, 0, 50_000];
    const days = equityCurve(recordOf(RETURNS, flows), {
      sinceDay: LISTED_ON,
      window: "all",
      periodsPerYear: 365,
    });
    expect(days.map(({ growth }) => growth)).toEqual(curve(RETURNS).map(({ growth }) => growth));
    expect(days[3]?.flow).toBe(50_000);
  });

  it("has nothing where a price was missing", () => {
    expect(curve([0.1, GAP, 0.1])[1]).toMatchObject({ equity: null, growth: null, drawdown: null });
  });

  it("of a window holds its ranked days only, from 1 on", () => {
    const days = curve(
      Array.from({ length: 100 }, () => 0.01),
      { window: "30d" },
    );
    expect(days).toHaveLength(30);
    expect(days[0]).toMatchObject({ ranked: true, growth: 1.01 });
  });

  it("of a record that was never listed is not ranked, and no window has any of it", () => {
    expect(curve(RETURNS, { sinceDay: null }).some(({ ranked }) => ranked)).toBe(false);
    expect(curve(RETURNS, { sinceDay: null })[0]?.growth).toBe(1.5);
    expect(curve(RETURNS, { sinceDay: null, window: "30d" })).toEqual([]);
  });

  it("ends with a loss of everything", () => {
    expect(curve([0.1, 0.1, -1, GAP, GAP]).map(({ growth }) => growth)).toHaveLength(3);
  });

  it("of an exchange account leaves weekends and holidays out, but no longer gap", () => {
    // FIRST_DAY is a Thursday: Thu Fri Sat Sun Mon Tue(holiday) Wed Thu(missing) Fri(missing).
    const returns = [0.1, 0.1, GAP, GAP, 0.1, GAP, 0.1, GAP, GAP];
    const days = curve(returns, { periodsPerYear: 252 });
    expect(days.map(({ day }) => day - FIRST_DAY)).toEqual([0, 1, 4, 6, 7, 8]);
  });
});
