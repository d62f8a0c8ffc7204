import { describe, it } from "vitest";
import { hwma, hwmaDefinition } from "@/lib/ta/moving-averages/hwma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: hwmaDefinition,
  onConstantPrice: { hwma: (price) => price },
  onShiftedPrice: "moves",
});

describe("hwma", () => {
  it("carries level, trend and acceleration on, by hand", () => {
    // Weights of a half. Bar 0: f 4, at rest. Bar 1: f 4 + 2 = 6, s 0 + 1 = 1, a 0 + 1/2: 6 + 1 + 1/4.
    // Bar 2: f (6 + 1 + 1/4 + 8)/2 = 7.625, s (1.5 + 1.625)/2 = 1.5625, a (0.5 + 0.5625)/2 = 0.53125.
    expectSeries(hwma([4, 8, 8], 0.5, 0.5, 0.5), [4, 7.25, 9.453125], "halves", { relative: 1e-15 });
  });

  it("equals the published recursion at its standard weights", () => {
    const { close } = sampleBars(300);
    let [f, s, a] = [close[0] ?? NaN, 0, 0];
    const expected = close.map((price) => {
      const [f1, s1, a1] = [f, s, a];
      f = 0.8 * (f1 + s1 + 0.5 * a1) + 0.2 * price;
      s = 0.9 * (s1 + a1) + 0.1 * (f - f1);
      a = 0.9 * a1 + 0.1 * (s - s1);
      return f + s + 0.5 * a;
    });
    expectSeries(hwma(close), expected, "0.2, 0.1, 0.1", { relative: 1e-12 });
  });
});
