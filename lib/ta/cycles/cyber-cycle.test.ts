import { describe, it } from "vitest";
import { cyberCycle, cyberCycleDefinition } from "@/lib/ta/cycles/cyber-cycle";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: cyberCycleDefinition,
  onConstantPrice: { cycle: () => 0, trigger: () => 0 },
  onShiftedPrice: "stays",
});

describe("cyberCycle", () => {
  it.each([0.07, 0.5, 1])("equals the published recursion over the smoothed prices, alpha %d", (a) => {
    const { close } = sampleBars(300);
    const at = (line: Float64Array, i: number) => line[i] ?? NaN;
    const bend = (line: Float64Array, i: number) => at(line, i) - 2 * at(line, i - 1) + at(line, i - 2);
    const smooth = close.map(
      (_, i) => (at(close, i) + 2 * at(close, i - 1) + 2 * at(close, i - 2) + at(close, i - 3)) / 6,
    );
    const expected = new Float64Array(300);
    for (let i = 0; i < 300; i++) {
      expected[i] =
        i < 6
          ? bend(close, i) / 4
          : (1 - a / 2) ** 2 * bend(smooth, i) +
            2 * (1 - a) * at(expected, i - 1) -
            (1 - a) ** 2 * at(expected, i - 2);
    }
    const { cycle, trigger } = cyberCycle(close, a);
    const tolerance = { relative: 1e-10, scale: 1 };
    expectSeries(cycle, expected, "cycle", tolerance);
    expectSeries(
      trigger,
      expected.map((_, i) => at(expected, i - 1)),
      "trigger",
      tolerance,
    );
  });
});
