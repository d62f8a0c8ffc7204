import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CurveDay } from "@/lib/providers/equity-curve";
import { sampleCurve } from "@/lib/providers/sample-curve";

const curveOf = (values: readonly (number | null)[], listedAt = 0): CurveDay[] => {
  let peak = 1;
  return values.map((growth, day) => {
    peak = Math.max(peak, growth ?? 0);
    const drawdown = growth === null ? null : 1 - growth / peak;
    return { day, equity: growth, growth, drawdown, flow: day % 3, ranked: day >= listedAt };
  });
};

const anyCurve = fc
  .tuple(
    fc.array(fc.option(fc.double({ min: 0.01, max: 100, noNaN: true }), { freq: 8 }), {
      minLength: 1,
      maxLength: 400,
    }),
    fc.nat(400),
  )
  .map(([values, listedAt]) => curveOf(values, listedAt));
const anyPoints = fc.integer({ min: 8, max: 120 });
const numbers = (days: readonly CurveDay[], name: "growth" | "drawdown") =>
  days.map((day) => day[name]).filter((value) => value !== null);

describe("a sampled curve", () => {
  it("has no more points than asked for, all of them days of the curve in their order", () => {
    fc.assert(
      fc.property(anyCurve, anyPoints, (days, points) => {
        const sampled = sampleCurve(days, points);
        expect(sampled.length).toBeLessThanOrEqual(points);
        const at = sampled.map(({ day }) => day);
        expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
        for (const { day, growth, drawdown } of sampled)
          expect(days[day]).toMatchObject({ growth, drawdown });
      }),
    );
  });

  it("keeps its extremes, both ends, both sides of the listing and the sum of the flows", () => {
    fc.assert(
      fc.property(anyCurve, anyPoints, (days, points) => {
        const sampled = sampleCurve(days, points);
        const growth = numbers(days, "growth");
        if (growth.length > 0) {
          expect(Math.max(...numbers(sampled, "growth"))).toBe(Math.max(...growth));
          expect(Math.min(...numbers(sampled, "growth"))).toBe(Math.min(...growth));
          expect(Math.max(...numbers(sampled, "drawdown"))).toBe(Math.max(...numbers(days, "drawdown")));
        }
        expect(sampled[0]?.day).toBe(days[0]?.day);
        expect(sampled.at(-1)?.day).toBe(days.at(-1)?.day);
        const listing = days.findIndex(({ ranked }) => ranked);
        if (listing > 0)
          expect(sampled.map(({ day }) => day)).toEqual(expect.arrayContaining([listing - 1, listing]));
        const sum = (list: readonly CurveDay[]) => list.reduce((total, { flow }) => total + flow, 0);
        expect(sum(sampled)).toBe(sum(days));
      }),
    );
  });

  it("still has a gap where the record has one", () => {
    const values = Array.from({ length: 1_000 }, (_, day) =>
      day >= 500 && day < 510 ? null : 1 + day / 1_000,
    );
    const sampled = sampleCurve(curveOf(values), 100);
    const gap = sampled.findIndex(({ growth }) => growth === null);
    expect(sampled[gap]?.day).toBe(500);
    expect(sampled[gap - 1]?.day).toBeLessThan(500);
    expect(sampled[gap + 1]?.day).toBeGreaterThanOrEqual(510);
  });

  it("keeps a fall whose lowest day is not the lowest of its stretch", () => {
    const days = curveOf([
      1,
      ...Array.from({ length: 98 }, () => 5),
      10,
      5,
      ...Array.from({ length: 99 }, () => 10),
    ]);
    expect(Math.max(...numbers(sampleCurve(days, 8), "drawdown"))).toBe(0.5);
  });

  it("is the curve itself where there is room for it", () => {
    const days = curveOf([1, 2, null, 3]);
    expect(sampleCurve(days, 8)).toEqual(days);
    expect(() => sampleCurve(days, 7)).toThrow(RangeError);
  });
});
