import { describe, it } from "vitest";
import { tsi, tsiDefinition } from "@/lib/ta/momentum/tsi";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

testIndicatorContract({
  definition: tsiDefinition,
  onConstantPrice: { tsi: () => 0, signal: () => 0 },
  onShiftedPrice: "stays",
});

describe("tsi", () => {
  it("is the smoothed change over the smoothed size of change, by hand", () => {
    // Changes 2, -1, 3, 0, -4 with k = 2/3: once 1/2, 13/6, 13/18, -131/54, twice 4/3, 25/27, -106/81.
    // Sizes 2, 1, 3, 0, 4: once 3/2, 5/2, 5/6, 53/18, twice 2, 11/9, 64/27.
    const lines = [200 / 3, 2500 / 33, -10_600 / 192] as const;
    const first = (lines[0] + lines[1]) / 2;
    const output = tsi([1, 3, 2, 5, 5, 1], 2, 2, 2);
    const tolerance = { relative: 1e-13 };
    expectSeries(output.tsi, [NaN, NaN, NaN, ...lines], "tsi", tolerance);
    const signals = [first, (2 * lines[2] + first) / 3];
    expectSeries(output.signal, [NaN, NaN, NaN, NaN, ...signals], "signal", tolerance);
  });

  it("is 100 on a rising and -100 on a falling line", () => {
    expectSeries(tsi([1, 2, 4, 7], 2, 1, 1).tsi, [NaN, NaN, 100, 100], "rising");
    expectSeries(tsi([7, 4, 2, 1], 2, 1, 1).tsi, [NaN, NaN, -100, -100], "falling");
  });
});
