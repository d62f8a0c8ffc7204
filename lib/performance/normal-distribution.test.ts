import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  normalCdf,
  normalQuantile,
  Z_ONE_SIDED_95,
  Z_TWO_SIDED_95,
} from "@/lib/performance/normal-distribution";

describe("normalCdf", () => {
  it.each([
    [0, 0.5],
    [1, 0.841_344_746_068_543],
    [-3, 1.349_898_031_630_094_6e-3],
    [-5, 2.866_515_718_791_939_1e-7],
    [-7.1, 6.237_844_463_331_58e-13],
    [-8, 6.220_960_574_271_784e-16],
    [-10, 7.61985302416e-24],
    [-20, 2.753624118606e-89],
  ])("at %f is %f (Abramowitz and Stegun 26.2, scipy 1.17; relative 1e-8, absolute 1e-14)", (x, value) => {
    expect(Math.abs(normalCdf(x) - value)).toBeLessThan(1e-14);
    expect(Math.abs(normalCdf(x) / value - 1)).toBeLessThan(1e-8);
  });

  it("is 0 and 1 at the ends and NaN for NaN", () => {
    expect([Number.NEGATIVE_INFINITY, 40, Number.POSITIVE_INFINITY].map(normalCdf)).toEqual([0, 1, 1]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });

  it("has halves that add up to one, and never falls", () => {
    const place = fc.double({ min: -12, max: 12, noNaN: true });
    fc.assert(
      fc.property(place, place, (x, y) => {
        expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(1e-15);
        expect(normalCdf(Math.max(x, y)) - normalCdf(Math.min(x, y))).toBeGreaterThanOrEqual(-1e-15);
      }),
    );
  });
});

describe("normalQuantile", () => {
  it.each([
    [0.25, -0.674_489_750_196_081_7],
    [0.001, -3.090_232_306_167_813],
    [1e-20, -9.262340089798409],
    [0.95, Z_ONE_SIDED_95],
    [0.975, Z_TWO_SIDED_95],
  ])("of %f is %f (printed in Algorithm AS 241; relative 1e-14)", (probability, value) => {
    expect(Math.abs(normalQuantile(probability) / value - 1)).toBeLessThan(1e-14);
  });

  it("has no value outside of 0 to 1", () => {
    expect([0, 1].map(normalQuantile)).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([-0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it("is undone by the distribution, to 1e-12", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (probability) => {
        expect(Math.abs(normalCdf(normalQuantile(probability)) - probability)).toBeLessThan(1e-12);
      }),
    );
  });
});
