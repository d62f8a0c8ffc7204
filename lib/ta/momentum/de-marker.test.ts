import { describe, it } from "vitest";
import { deMarker, deMarkerDefinition } from "@/lib/ta/momentum/de-marker";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: deMarkerDefinition,
  onConstantPrice: { deMarker: () => 0 },
  onShiftedPrice: "stays",
});

describe("de-marker", () => {
  it("is the share of higher highs in higher highs and lower lows, by hand", () => {
    // Higher highs 1, 0, 2; lower lows 0, 3, 0: 1 / 4, then 2 / 5.
    const output = deMarker([5, 6, 6, 8], [4, 5, 2, 3], 2);
    expectSeries(output, [NaN, NaN, 1 / 4, 2 / 5], "length 2");
  });

  it("is what the sums over every window say", () => {
    const { high, low } = sampleBars(200);
    const sum = (i: number, of: (bar: number) => number) =>
      Array.from({ length: 14 }, (_, k) => of(i - k)).reduce((a, b) => a + b, 0);
    const expected = high.map((_, i) => {
      const up = sum(i, (bar) => Math.max((high[bar] ?? NaN) - (high[bar - 1] ?? NaN), 0));
      const down = sum(i, (bar) => Math.max((low[bar - 1] ?? NaN) - (low[bar] ?? NaN), 0));
      return up / (up + down);
    });
    expectSeries(deMarker(high, low), expected, "length 14", { relative: 1e-12 });
  });

  it("is exactly 0 in a market that has stopped moving, whatever it did before", () => {
    const high = [0.1, 0.3, 0.7, 0.2, 0.9, 0.9, 0.9, 0.9];
    expectSeries(deMarker(high, high, 3).subarray(7), [0], "standing still");
  });
});
