import { describe, it } from "vitest";
import {
  regressionOscillator,
  regressionOscillatorDefinition,
} from "@/lib/ta/momentum/regression-oscillator";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { lineEnd } from "@/lib/ta/testing/line-end";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: regressionOscillatorDefinition,
  onConstantPrice: { regressionOscillator: () => 0 },
  onShiftedPrice: "changes",
});

describe("regression-oscillator", () => {
  it("is the percent of the line, from scratch", () => {
    const { close } = sampleBars(200);
    const expected = close.map((value, i) => 100 * (value / lineEnd(close, i, 14) - 1));
    expectSeries(regressionOscillator(close), expected, "regressionOscillator", { relative: 1e-9, scale: 1 });
  });

  it("is the distance in percent of the line, by hand", () => {
    // Through 1, 2, 6 the line ends at 5.5; through 1, -2, 1 at 0, which gives 0.
    expectSeries(regressionOscillator([1, 2, 6], 3).subarray(2), [50 / 5.5], "length 3", { relative: 1e-13 });
    expectSeries(regressionOscillator([1, -2, 1], 3).subarray(2), [0], "line at 0");
  });
});
