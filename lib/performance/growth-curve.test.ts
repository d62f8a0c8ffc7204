import { describe, expect, it } from "vitest";
import { CURVE_POINTS, growthCurve } from "@/lib/performance/growth-curve";

function recordOf(returns: readonly number[]) {
  const column = Float64Array.from(returns);
  return { firstDay: 20_000, equity: column.map(() => 1), flow: column.map(() => 0), return: column };
}

describe("the line on a card", () => {
  it("begins at 1 and ends at what the window made of it", () => {
    expect(growthCurve(recordOf([0.1, -0.5, 1]), "all", 20_000)).toEqual([1, 1.1, 0.55, 1.1]);
  });

  it("leaves out what was before the listing, and spans missing marks", () => {
    const record = recordOf([5, 0.1, Number.NaN, 0.1]);
    expect(growthCurve(record, "all", 20_001)).toEqual([1, 1.1, 1.21]);
  });

  it("of a long record has as many points as a card shows, the first and the last mark among them", () => {
    const curve = growthCurve(recordOf(Array.from({ length: 1_000 }, () => 0.001)), "all", 20_000);
    expect(curve).toHaveLength(CURVE_POINTS);
    expect([curve[0], curve.at(-1)]).toEqual([1, Number((1.001 ** 1_000).toFixed(4))]);
  });

  it("stays at nothing after the loss of everything, and is empty without a return", () => {
    expect(growthCurve(recordOf([0.1, -1, 0.5]), "all", 20_000)).toEqual([1, 1.1, 0]);
    expect(growthCurve(recordOf([]), "all", 20_000)).toEqual([]);
  });
});
