import { describe, expect, it } from "vitest";
import { scaledToRisk, tailRisk } from "@/lib/performance/tail-risk";
import { V2_RETURNS } from "@/lib/performance/testing/record-of";

const v2 = Float64Array.from(V2_RETURNS);

describe("tailRisk", () => {
  it("vector V2: 1.775 % and 2 % (numpy percentile, empyrical)", () => {
    expect(tailRisk(v2)?.valueAtRisk).toBeCloseTo(0.01775, 12);
    expect(tailRisk(v2)?.expectedShortfall).toBeCloseTo(0.02, 12);
  });
  it("means the ⌊0.05 · 40⌋ + 1 = 3 smallest of 41", () => {
    const returns = Float64Array.from({ length: 41 }, (_, index) => (index - 10) / 100);
    expect(tailRisk(returns)).toEqual({ valueAtRisk: 0.08, expectedShortfall: expect.closeTo(0.09, 12) });
  });
  it("gains only are no loss", () => {
    expect(tailRisk(Float64Array.of(0.01, 0.02))).toEqual({ valueAtRisk: 0, expectedShortfall: 0 });
  });
  it("one return has no tail, and the returns stay in their order", () => {
    expect(tailRisk(Float64Array.of(-0.01))).toBeNull();
    expect(Array.from(v2)).toEqual(V2_RETURNS);
  });
});

describe("scaledToRisk", () => {
  it("gives the curve the value at risk that was asked for", () => {
    const scaled = scaledToRisk(v2, 0.01);
    expect(scaled?.leverage).toBeCloseTo(0.01 / 0.01775, 12);
    expect(tailRisk(scaled?.returns ?? new Float64Array())?.valueAtRisk).toBeCloseTo(0.01, 12);
  });
  it("loses everything at most once", () => {
    expect(scaledToRisk(Float64Array.of(-0.5, 0.01, -0.001), 5)?.returns[0]).toBe(-1);
  });
  it("without a risk there is nothing to scale", () => {
    expect(scaledToRisk(Float64Array.of(0.01, 0.02), 0.01)).toBeNull();
  });
});
