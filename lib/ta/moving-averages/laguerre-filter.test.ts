import { describe, it } from "vitest";
import { laguerreFilter, laguerreFilterDefinition } from "@/lib/ta/moving-averages/laguerre-filter";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: laguerreFilterDefinition,
  onConstantPrice: { laguerre: (price) => price },
  onShiftedPrice: "moves",
});

describe("laguerreFilter", () => {
  it("is a weighted mean of four bars when gamma is 0, by hand", () => {
    // The first value stands for the bars before it: (9 + 2·3 + 2·3 + 3)/6 and so on.
    expectSeries(laguerreFilter([3, 9, 0, 6], 0), [3, 4, 4.5, 4.5], "gamma 0", { relative: 1e-15 });
  });

  it.each([0.5, 0.8, 0.99])("equals the published stages on the raw prices, gamma %d", (g) => {
    const { close } = sampleBars(500);
    let stages = new Array<number>(4).fill(close[0] ?? NaN);
    const expected = close.map((price) => {
      const [a = NaN, b = NaN, c = NaN, d = NaN] = stages;
      const l0 = (1 - g) * price + g * a;
      const l1 = -g * l0 + a + g * b;
      const l2 = -g * l1 + b + g * c;
      const l3 = -g * l2 + c + g * d;
      stages = [l0, l1, l2, l3];
      return (l0 + 2 * l1 + 2 * l2 + l3) / 6;
    });
    expectSeries(laguerreFilter(close, g), expected, "published", { relative: 1e-12 });
  });
});
