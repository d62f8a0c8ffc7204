import { describe, it } from "vitest";
import { psychologicalLine, psychologicalLineDefinition } from "@/lib/ta/momentum/psychological-line";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: psychologicalLineDefinition,
  onConstantPrice: { psychologicalLine: () => 0 },
  onShiftedPrice: "stays",
});

describe("psychological-line", () => {
  it("counts the rises of every window", () => {
    const { close } = sampleBars(200);
    const expected = close.map((_, i) => {
      const rises = Array.from({ length: 12 }, (_, k) => i - k).filter(
        (bar) => (close[bar] ?? NaN) > (close[bar - 1] ?? NaN),
      );
      return i < 12 ? NaN : (100 * rises.length) / 12;
    });
    expectSeries(psychologicalLine(close), expected, "psl", { relative: 1e-15 });
  });

  it("does not count an unchanged value, by hand", () => {
    expectSeries(psychologicalLine([1, 2, 2, 3, 4], 2), [NaN, NaN, 50, 50, 100], "length 2");
  });
});
