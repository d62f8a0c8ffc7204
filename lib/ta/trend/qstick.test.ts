import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { qstick, qstickDefinition } from "@/lib/ta/trend/qstick";

testIndicatorContract({
  definition: qstickDefinition,
  onConstantPrice: { qstick: () => 0 },
  onShiftedPrice: "stays",
});

describe("qstick", () => {
  it("is the mean body of the candles, by hand", () => {
    // Bodies 2, -1, 4.
    expectSeries(qstick([1, 5, 2], [3, 4, 6], 2), [NaN, 0.5, 1.5], "length 2");
  });

  it.each([1, 10, 300])("is the plain mean at every bar (%d)", (length) => {
    const { open, close } = sampleBars(900);
    const expected = close.map((_, i) => {
      let sum = 0;
      for (let k = i - length + 1; k <= i; k++) sum += (close[k] ?? NaN) - (open[k] ?? NaN);
      return sum / length;
    });
    expectSeries(qstick(open, close, length), expected, "qstick", { relative: 1e-12, scale: 1e-3 });
  });
});
