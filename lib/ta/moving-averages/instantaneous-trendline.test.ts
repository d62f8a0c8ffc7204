import { describe, it } from "vitest";
import {
  instantaneousTrendline,
  instantaneousTrendlineDefinition,
} from "@/lib/ta/moving-averages/instantaneous-trendline";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: instantaneousTrendlineDefinition,
  onConstantPrice: { trend: (price) => price, trigger: (price) => price },
  onShiftedPrice: "moves",
});

describe("instantaneousTrendline", () => {
  it.each([0.07, 0.3, 1])("equals the published recursion on the raw prices, alpha %d", (a) => {
    const { close } = sampleBars(300);
    const at = (line: Float64Array, i: number) => line[i] ?? NaN;
    const expected = new Float64Array(300);
    for (let i = 0; i < 300; i++) {
      expected[i] =
        i < 6
          ? (at(close, i) + 2 * at(close, i - 1) + at(close, i - 2)) / 4
          : (a - (a * a) / 4) * at(close, i) +
            0.5 * a * a * at(close, i - 1) -
            (a - 0.75 * a * a) * at(close, i - 2) +
            2 * (1 - a) * at(expected, i - 1) -
            (1 - a) ** 2 * at(expected, i - 2);
    }
    const { trend, trigger } = instantaneousTrendline(close, a);
    expectSeries(trend, expected, "trend", { relative: 1e-11 });
    expectSeries(
      trigger,
      expected.map((level, i) => 2 * level - at(expected, i - 2)),
      "trigger",
      { relative: 1e-11 },
    );
  });
});
