import { describe, it } from "vitest";
import { autocorrelation, autocorrelationDefinition } from "@/lib/ta/statistics/autocorrelation";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: autocorrelationDefinition,
  onConstantPrice: { autocorrelation: () => 0 },
  onShiftedPrice: "stays",
});

describe("autocorrelation", () => {
  it("is -1 for a series that turns at every bar, and 1 at twice the lag", () => {
    const zigzag = Float64Array.from({ length: 12 }, (_, i) => i % 2);
    expectSeries(autocorrelation(zigzag, 4, 1).subarray(4), new Array(8).fill(-1), "lag 1", {
      relative: 1e-14,
    });
    expectSeries(autocorrelation(zigzag, 4, 2).subarray(5), new Array(7).fill(1), "lag 2", {
      relative: 1e-14,
    });
  });

  it("is the correlation of pairs `lag` bars apart, from scratch", () => {
    const { close } = sampleBars(300);
    const expected = close.map((_, i) => {
      if (i < 22) return NaN;
      const now = close.subarray(i - 19, i + 1);
      const past = close.subarray(i - 22, i - 2);
      const nowMean = now.reduce((a, b) => a + b, 0) / 20;
      const pastMean = past.reduce((a, b) => a + b, 0) / 20;
      const sum = (of: (k: number) => number) => now.reduce((total, _, k) => total + of(k), 0);
      const x = (k: number) => (now[k] ?? NaN) - nowMean;
      const y = (k: number) => (past[k] ?? NaN) - pastMean;
      return sum((k) => x(k) * y(k)) / Math.sqrt(sum((k) => x(k) ** 2) * sum((k) => y(k) ** 2));
    });
    expectSeries(autocorrelation(close, 20, 3), expected, "lag 3", { relative: 1e-10, scale: 1 });
  });
});
