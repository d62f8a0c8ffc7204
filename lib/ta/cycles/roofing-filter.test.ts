import { describe, it } from "vitest";
import { roofingFilter, roofingFilterDefinition } from "@/lib/ta/cycles/roofing-filter";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: roofingFilterDefinition,
  onConstantPrice: { roof: () => 0 },
  onShiftedPrice: "stays",
});

describe("roofingFilter", () => {
  it.each([
    [48, 10],
    [3, 2],
    [200, 40],
  ])("equals the published filters written out over whole arrays (%d, %d)", (length, smoothing) => {
    const { close } = sampleBars(400);
    const high = new Float64Array(400);
    const roof = new Float64Array(400);
    const at = (line: Float64Array, i: number) => line[i] ?? 0;
    const w = (2 * Math.PI * Math.SQRT1_2) / length;
    const a = (Math.cos(w) + Math.sin(w) - 1) / Math.cos(w);
    const a1 = Math.exp((-Math.SQRT2 * Math.PI) / smoothing);
    const b1 = 2 * a1 * Math.cos((Math.SQRT2 * Math.PI) / smoothing);
    for (let i = 2; i < close.length; i++) {
      const bend = at(close, i) - 2 * at(close, i - 1) + at(close, i - 2);
      high[i] = (1 - a / 2) ** 2 * bend + 2 * (1 - a) * at(high, i - 1) - (1 - a) ** 2 * at(high, i - 2);
      const mean = (at(high, i) + at(high, i - 1)) / 2;
      roof[i] = (1 - b1 + a1 * a1) * mean + b1 * at(roof, i - 1) - a1 * a1 * at(roof, i - 2);
    }
    roof.fill(NaN, 0, 2);
    expectSeries(roofingFilter(close, length, smoothing), roof, "written out", { relative: 1e-10, scale: 1 });
  });
});
