import { describe, expect, it } from "vitest";
import { drawdownDepth, drawdownSeries, drawdownsOf, growthSeries } from "@/lib/performance/drawdown";
import { V2_RETURNS } from "@/lib/performance/testing/record-of";

const v2 = Float64Array.from(V2_RETURNS);
const days = Int32Array.from(V2_RETURNS, (_, index) => index + 1);

describe("vector V2 (reference §3.3)", () => {
  it("ends at 1.0190070724, from 1.0098 on day 2 to 0.9698374023 on day 6", () => {
    const values = growthSeries(v2);
    expect(values.at(-1)).toBeCloseTo(1.0190070724, 10);
    expect(values[1]).toBeCloseTo(1.0098, 12);
    expect(values[5]).toBeCloseTo(0.9698374023, 10);
  });
  it("its two stays under water: from the start to day 2, and from day 2 to day 9", () => {
    const found = drawdownsOf(drawdownSeries(v2), days, 0);
    expect(found.map(({ peakDay, troughDay, recoveredDay }) => [peakDay, troughDay, recoveredDay])).toEqual([
      [0, 1, 2],
      [2, 6, 9],
    ]);
    expect(found[1]?.depth).toBeCloseTo(0.039574765, 9);
  });
});

describe("drawdownSeries", () => {
  it("edge vector −5 %, +1 %: the start is a peak, so the depth is 5 %, not 0", () => {
    const depths = drawdownSeries(Float64Array.of(-0.05, 0.01));
    expect(drawdownDepth(depths)?.deepest).toBeCloseTo(0.05, 12);
  });
  it("a stay that lasts has no recovery", () => {
    const depths = drawdownSeries(Float64Array.of(0.1, -0.2, 0.05));
    expect(drawdownsOf(depths, Int32Array.of(5, 6, 9), 4)).toMatchObject([
      { peakDay: 5, troughDay: 6, recoveredDay: null },
    ]);
  });
  it("is 1 after a loss of everything, never more", () => {
    expect(Array.from(drawdownSeries(Float64Array.of(0.5, -1)))).toEqual([0, 1]);
  });
  it("without returns there is no depth", () => {
    expect(drawdownDepth(new Float64Array())).toBeNull();
  });
});
